import { DomainError } from '@gongxu/domain';
import type { Path } from '../path.js';
import type { InputSeries, ProjectionInputs } from './projection-inputs.js';
import type { Scenario, ScenarioChange, Span } from './scenario.js';

/** New inputs; those given stay as they are. A change of an input that is not there is refused. */
export const applyScenario = (inputs: ProjectionInputs, scenario: Scenario): ProjectionInputs =>
  scenario.changes.reduce((changed, change) => ({ ...changed, series: applyChange(changed, change) }), inputs);

function applyChange({ firstYear, series }: ProjectionInputs, change: ScenarioChange): ProjectionInputs['series'] {
  const within = (span: Span, next: (value: number) => number) =>
    mapPaths((path) => path.map((value, year) => (covers(span, firstYear + year) ? next(value) : value)));
  switch (change.kind) {
    case 'multiply':
      return rewrite(
        series,
        change.input,
        within(change, (value) => value * change.factor),
      );
    case 'add':
      return rewrite(
        series,
        change.input,
        within(change, (value) => value + change.amount),
      );
    case 'level':
      return rewrite(
        series,
        change.input,
        within(change, () => change.value),
      );
    case 'limit':
      return rewrite(series, change.input, (input, name) => ({ ...input, values: limitOf(input, change.limit, name) }));
    case 'new_plant':
      return change.staffing.reduce(
        (hired, { occupation, share }) =>
          rewrite(
            hired,
            `employment/${occupation}`,
            within(change, (value) => value + change.jobs * share),
          ),
        series,
      );
  }
}

const covers = ({ fromYear, toYear = Infinity }: Span, year: number): boolean => year >= fromYear && year <= toYear;

/** The limits move with the values, so that a simulation of the changed inputs is about the changed future. */
const mapPaths =
  (next: (path: Path) => Path) =>
  ({ values, lower, upper }: InputSeries): InputSeries => ({
    values: next(values),
    ...(lower && { lower: next(lower) }),
    ...(upper && { upper: next(upper) }),
  });

function limitOf(input: InputSeries, limit: 'lower' | 'upper', name: string): Path {
  const path = input[limit];
  if (!path) throw new DomainError('INVALID_ARGUMENT', `the input "${name}" has no ${limit} limit`);
  return path;
}

function rewrite(
  series: ProjectionInputs['series'],
  input: string,
  next: (input: InputSeries, name: string) => InputSeries,
): ProjectionInputs['series'] {
  const named = (name: string): boolean => name === input || (input.endsWith('/') && name.startsWith(input));
  if (![...series.keys()].some(named)) {
    throw new DomainError('INVALID_ARGUMENT', `there is no input "${input}"`);
  }
  return new Map([...series].map(([name, value]) => [name, named(name) ? next(value, name) : value]));
}
