import { demandIn, seekersIn } from '../build/build-occupations.js';
import { provisionId } from '../build/build-provisions.js';
import { noteBook } from '../build/plan-note.js';
import type { PlanSources } from '../build/plan-sources.js';
import type { RollOutDemand, RollOutProgramme } from './roll-out.js';

/** What a plan is rolled out over: the years after its autumn, and the intakes of the autumns before it. */
export interface YearsAhead {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Supply is that of all but graduates. A year beyond the forecasts has the figures of their last. */
  readonly demand: readonly RollOutDemand[];
  /** Places of the autumns on record, by provision. */
  readonly intakes: Readonly<Record<string, RollOutProgramme['intakes']>>;
}

/** A plan shows what it does for so many years. */
const YEARS = 8;

/** Of the occupations named. */
export function yearsAhead(sources: PlanSources, occupations: readonly { readonly id: string }[]): YearsAhead {
  const known = new Map(sources.occupations.map((each) => [each.occupation, each]));
  const years = Array.from({ length: YEARS }, (_, place) => sources.year + 1 + place);
  // What is not known was said when the problem was built.
  const book = noteBook();
  const intakes: Record<string, { year: number; students: number }[]> = {};
  for (const row of sources.enrolment) {
    const students = row.planned ?? row.admitted ?? row.registered;
    if (students !== null && row.year < sources.year) (intakes[provisionId(row)] ??= []).push({ year: row.year, students }); // prettier-ignore
  }
  return {
    firstYear: years[0]!,
    lastYear: years.at(-1)!,
    demand: occupations.map(({ id }) => {
      const source = known.get(id)!;
      return {
        occupation: id,
        years: years.map((year) => ({
          year,
          demand: demandIn(source, year, book).demand,
          otherSupply: source.accountSupply + seekersIn(source, year, book),
        })),
      };
    }),
    intakes,
  };
}
