import type { PlanProblem } from '../problem/plan-problem.js';
import { drawScenarios } from './draw-scenarios.js';
import type { ScenarioSettings } from './scenario-settings.js';

/** The problem with scenarios drawn for the demand it states; a what-if of the same random numbers is asked of the same futures. */
export const withScenarios = (problem: PlanProblem, settings: ScenarioSettings, random: () => number): PlanProblem => ({
  ...problem,
  scenarios: drawScenarios(problem.occupations, settings, random),
});
