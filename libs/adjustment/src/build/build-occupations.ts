import { groupBy } from '@gongxu/domain';
import type { PlanLink, PlanOccupation } from '../problem/plan-problem.js';
import type { PlanProvision } from '../problem/plan-provision.js';
import { provisionId } from './build-provisions.js';
import type { NoteBook } from './plan-note.js';
import type { PlanSettings } from './plan-settings.js';
import type { OccupationSource, PersonsInYear, PlanSources } from './plan-sources.js';

export interface BuiltOccupations {
  readonly occupations: readonly PlanOccupation[];
  readonly links: readonly PlanLink[];
}

/** The occupations the provisions lead to, in the years their next intakes graduate in. */
export function buildOccupations(
  sources: PlanSources,
  provisions: readonly PlanProvision[],
  settings: Pick<PlanSettings, 'listedWeight'>,
  book: NoteBook,
): BuiltOccupations {
  const known = new Map(sources.occupations.map((each) => [each.occupation, each]));
  const offered = groupBy(provisions, ({ programme }) => programme);
  const links = sources.links.filter(({ programme }) => offered.has(programme));
  const linked = new Set(links.map(({ programme }) => programme));
  for (const { id, programme } of provisions) if (!linked.has(programme)) book.say('no_link', id);
  const graduatesIn = otherGraduates(sources, provisions, links);
  const occupations = [...groupBy(links, ({ occupation }) => occupation)].flatMap(([id, own]) => {
    const source = known.get(id);
    if (source === undefined || source.demand === null) {
      book.say('no_demand', id);
      return [];
    }
    const years = yearsOf(
      own.flatMap(({ programme }) => offered.get(programme)!),
      sources.year,
    );
    return [
      {
        id,
        weight: source.isListed ? settings.listedWeight : 1,
        years: years.map((year) => {
          const supply = source.accountSupply + seekersIn(source, year, book) + graduatesIn(id, year);
          // More move away than come in and seek: their places are to be filled like any other opening.
          const demand = demandIn(source, year, book) + Math.max(0, -supply);
          return { year, demand, otherSupply: Math.max(0, supply) };
        }),
      },
    ];
  });
  const counted = new Set(occupations.map(({ id }) => id));
  return {
    occupations,
    links: links
      .filter(({ occupation }) => counted.has(occupation))
      .map(({ programme, occupation, weight }) => ({ programme, region: null, occupation, share: weight })),
  };
}

const yearsOf = (provisions: readonly PlanProvision[], year: number): number[] =>
  [...new Set(provisions.map(({ lengthYears }) => year + lengthYears))].sort((a, b) => a - b);

function demandIn(source: OccupationSource, year: number, book: NoteBook): number {
  const ahead = source.isRegistered ? pointIn(source.openingsAhead, year) : undefined;
  if (source.isRegistered && ahead === undefined) book.say('level_demand', source.occupation);
  return ahead ?? source.demand!;
}

function seekersIn({ occupation, seekers, seekersAhead }: OccupationSource, year: number, book: NoteBook): number {
  if (seekers === null) {
    book.say('no_seekers', occupation);
    return 0;
  }
  return pointIn(seekersAhead, year) ?? seekers;
}

/** Of the year or, beyond the horizon, of the last year forecast. */
function pointIn(points: readonly PersonsInYear[], year: number): number | undefined {
  const upTo = points.filter((point) => point.year <= year);
  return upTo.length === 0 ? undefined : upTo.reduce((last, point) => (point.year > last.year ? point : last)).persons;
}

/** Graduates of intakes other than the one decided who enter an occupation in a year. */
function otherGraduates(
  { year, graduates, graduatesAhead }: PlanSources,
  provisions: readonly PlanProvision[],
  links: PlanSources['links'],
): (occupation: string, inYear: number) => number {
  const ahead = new Map(graduatesAhead.map((each) => [provisionId(each), each.points]));
  const latest = new Map(graduates.map((row) => [provisionId(row), row.graduates]));
  const offered = groupBy(provisions, ({ programme }) => programme);
  const linksTo = groupBy(links, ({ occupation }) => occupation);
  return (occupation, inYear) =>
    (linksTo.get(occupation) ?? []).reduce((sum, { programme, weight }) => {
      const others = offered.get(programme)!.filter(({ lengthYears }) => year + lengthYears !== inYear);
      const persons = others.reduce((total, { id, entryRate }) => {
        const all = pointIn(ahead.get(id) ?? [], inYear) ?? latest.get(id) ?? 0;
        return total + all * entryRate;
      }, 0);
      return sum + persons * weight;
    }, 0);
}
