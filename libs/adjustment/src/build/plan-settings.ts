import { DEFAULT_PLAN_POLICY, type PlanPolicy } from '../problem/plan-policy.js';
import { DEFAULT_SCENARIOS, type ScenarioSettings } from '../uncertainty/scenario-settings.js';
import type { Budget, ChangeLimit, Quota } from '../problem/plan-problem.js';

/** What a country or city decides about its enrolment plans; a policy's `plan` replaces single values. */
export interface PlanSettings {
  /** What plans are judged by. */
  readonly judging: PlanPolicy;
  /** Futures of demand the plan is judged over. */
  readonly scenarios: ScenarioSettings;
  /**
   * Graduates divide over the occupations of their programme as the crosswalk publishes, by where the openings are forecast,
   * or in each scenario by where its own openings are.
   */
  readonly shares: 'published' | 'settled' | 'settled_in_scenarios';
  /** Students allowed for each teacher by level; a level that is not named has no such limit. */
  readonly studentsPerTeacher: Readonly<Record<string, number>>;
  /** Workstations one student needs. */
  readonly workstationsPerStudent: number;
  /** Students of one class where the college does not tell. */
  readonly usualClassSize: number;
  /** Part of the current intake a provision may grow and shrink by in a year; null without a limit. */
  readonly increaseShare: number | null;
  readonly decreaseShare: number | null;
  /** A provision may not grow beyond this many places for each of its recent applicants; null without a limit. */
  readonly placesPerApplicant: number | null;
  /** The intake of each level and each institution as a part of the current one; null without a limit. */
  readonly levelMinimum: number | null;
  readonly levelMaximum: number | null;
  readonly institutionMaximum: number | null;
  /** The bureau's own, beside those made from the shares above; one of the same id takes its place. */
  readonly quotas: readonly Quota[];
  readonly changeLimits: readonly ChangeLimit[];
  readonly budget: Budget | null;
  /** Money for each student taken in and for opening a provision; count only where there is a budget. */
  readonly costPerStudent: number;
  readonly openingCost: number;
  /** Provisions of one programme in one region beyond which more of them cost. */
  readonly toleratedNeighbours: number;
  /** How much a person too few or too many counts in an occupation of the catalogue's list of shortages; 1 elsewhere. */
  readonly listedWeight: number;
  /** Proven gap that is enough, and seconds after which no further round begins. */
  readonly gap: number;
  readonly seconds: number;
}

/**
 * All are choices of this product but for: 1 teacher to 20 students in 中职 (中等职业学校设置标准, 教职成〔2010〕12号), to 18 in
 * 高职专科 and 本科 (普通高等学校基本办学条件指标, 教发〔2004〕2号), to 18 in 高职本科 (本科层次职业学校设置标准, 教发〔2021〕1号).
 */
export const DEFAULT_PLAN_SETTINGS: PlanSettings = {
  judging: DEFAULT_PLAN_POLICY,
  scenarios: DEFAULT_SCENARIOS,
  shares: 'settled_in_scenarios',
  studentsPerTeacher: { 中职: 20, 高职专科: 18, 高职本科: 18, 本科: 18 },
  workstationsPerStudent: 0.2,
  usualClassSize: 40,
  increaseShare: 0.3,
  decreaseShare: 0.3,
  placesPerApplicant: 1,
  levelMinimum: null,
  levelMaximum: 1.05,
  institutionMaximum: 1.15,
  quotas: [],
  changeLimits: [],
  budget: null,
  costPerStudent: 0,
  openingCost: 0,
  toleratedNeighbours: 3,
  listedWeight: 1.5,
  gap: 0.01,
  seconds: 60,
};

/** Single values of the defaults replaced, those of `judging` and `scenarios` one by one. */
export type PlanSettingsChange = Partial<Omit<PlanSettings, 'judging' | 'scenarios'>> & {
  readonly judging?: Partial<PlanPolicy>;
  readonly scenarios?: Partial<ScenarioSettings>;
};

export const planSettings = ({ judging, scenarios, ...change }: PlanSettingsChange = {}): PlanSettings => ({
  ...DEFAULT_PLAN_SETTINGS,
  ...change,
  judging: { ...DEFAULT_PLAN_SETTINGS.judging, ...judging },
  scenarios: { ...DEFAULT_PLAN_SETTINGS.scenarios, ...scenarios },
});
