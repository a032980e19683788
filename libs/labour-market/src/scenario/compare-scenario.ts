import type { Path } from '../path.js';
import { applyScenario } from './apply-scenario.js';
import type { ProjectionInputs } from './projection-inputs.js';
import type { Scenario } from './scenario.js';

/** Results by name, one value for each year. */
export type Projection = (inputs: ProjectionInputs) => ReadonlyMap<string, Path>;

export interface ScenarioOutcome {
  readonly scenario: string;
  readonly before: ReadonlyMap<string, Path>;
  readonly after: ReadonlyMap<string, Path>;
  /** after − before; a result that stands on one side only counts 0 on the other. */
  readonly difference: ReadonlyMap<string, Path>;
}

/** Projects with and without the scenario. */
export function compareScenario(project: Projection, inputs: ProjectionInputs, scenario: Scenario): ScenarioOutcome {
  const before = project(inputs);
  const after = project(applyScenario(inputs, scenario));
  const difference = [...new Set([...before.keys(), ...after.keys()])].map((name): [string, Path] => {
    const [was, is] = [before.get(name) ?? [], after.get(name) ?? []];
    const longer = was.length > is.length ? was : is;
    return [name, longer.map((_, year) => (is[year] ?? 0) - (was[year] ?? 0))];
  });
  return { scenario: scenario.id, before, after, difference: new Map(difference) };
}
