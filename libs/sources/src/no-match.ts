import type { HeadingPlan } from './heading-plan.js';
import type { SourceDefinition } from './source-definition.js';

/** What a crosswalk's codes for "no match" make of a row: no row at all, or a programme without an occupation. */
export type NoMatch = 'skip' | 'no-occupation' | undefined;

/** Codes are compared as they are stored and as they stand in the file. */
export function noMatchOf(
  plan: HeadingPlan,
  source: SourceDefinition | undefined,
): (cells: readonly string[]) => NoMatch {
  const rules = (source?.noMatch ?? []).map(({ column, values }) => {
    const index = plan.indexOf(column);
    const planned = plan.columns.find((candidate) => candidate.index === index);
    return {
      index,
      planned,
      codes: new Set(values),
      outcome: planned?.column.name === 'occupation' ? ('no-occupation' as const) : ('skip' as const),
    };
  });
  if (rules.length === 0) return () => undefined;
  return (cells) => {
    const met = rules.filter(
      ({ index, planned, codes }) => codes.has(cells[index]!.trim()) || codes.has(planned?.read(cells) ?? ''),
    );
    return met.find(({ outcome }) => outcome === 'skip')?.outcome ?? met[0]?.outcome;
  };
}
