import { groupBy } from '@gongxu/domain';
import { normalQuantile } from '@gongxu/forecasting';
import { roundSignificant } from '@gongxu/labour-market';
import type { DemandSpread, OccupationYear, PlanLink, PlanOccupation } from '../problem/plan-problem.js';
import type { PlanProvision } from '../problem/plan-provision.js';
import { provisionId } from './build-provisions.js';
import { leaversOf } from './leavers-of.js';
import type { NoteBook } from './plan-note.js';
import type { PlanSettings } from './plan-settings.js';
import type { OccupationSource, PersonsInYear, PlanSources } from './plan-sources.js';
import { settleShares } from './settle-shares.js';

export interface BuiltOccupations {
  readonly occupations: readonly PlanOccupation[];
  readonly links: readonly PlanLink[];
}

/**
 * The occupations the provisions lead to, in the years their next intakes graduate in.
 * @param planned intakes by provision that graduates' shares are settled for; the current ones where absent
 */
export function buildOccupations(
  sources: PlanSources,
  provisions: readonly PlanProvision[],
  settings: Pick<PlanSettings, 'listedWeight' | 'shares' | 'scenarios'>,
  book: NoteBook,
  planned?: ReadonlyMap<string, number>,
): BuiltOccupations {
  const known = new Map(sources.occupations.map((each) => [each.occupation, each]));
  const offered = groupBy(provisions, ({ programme }) => programme);
  const published = sources.links.filter(({ programme }) => offered.has(programme));
  const linked = new Set(published.map(({ programme }) => programme));
  for (const { id, programme } of provisions) if (!linked.has(programme)) book.say('no_link', id);
  const wanted = [...groupBy(published, ({ occupation }) => occupation)].flatMap(([id, own]): WantedOccupation[] => {
    const source = known.get(id);
    if (source === undefined || source.demand === null) {
      book.say('no_demand', id);
      return [];
    }
    const leading = own.flatMap(({ programme }) => offered.get(programme)!);
    const years = yearsOf(leading, sources.year).map((year) => ({
      year,
      ...demandIn(source, year, book),
      supply: source.accountSupply + seekersIn(source, year, book),
    }));
    if (settings.scenarios.count > 0 && years.every(({ spread }) => spread === undefined))
      book.say('certain_demand', id);
    return [{ id, source, years }];
  });
  const counted = new Set(wanted.map(({ id }) => id));
  const links = published
    .filter(({ occupation }) => counted.has(occupation))
    .map(({ programme, occupation, weight }) => ({ programme, region: null, occupation, share: weight }));
  const shares = settings.shares === 'published' ? links : settledLinks(links, provisions, wanted, book, planned);
  const graduatesIn = otherGraduates(sources, provisions, shares);
  return {
    occupations: wanted.map(({ id, source, years }) => ({
      id,
      weight: source.isListed ? settings.listedWeight : 1,
      ...(source.trade === undefined ? {} : { trade: source.trade }),
      years: years.map(({ year, demand, spread, supply: others }) => {
        const supply = others + graduatesIn(id, year);
        // More move away than come in and seek: their places are to be filled like any other opening.
        const figures = { year, demand: demand + Math.max(0, -supply), otherSupply: Math.max(0, supply) };
        return spread === undefined ? figures : { ...figures, spread };
      }),
    })),
    links: shares,
  };
}

interface WantedOccupation {
  readonly id: string;
  readonly source: OccupationSource;
  readonly years: readonly {
    readonly year: number;
    readonly demand: number;
    readonly spread?: DemandSpread | undefined;
    /** Of all but graduates. */
    readonly supply: number;
  }[];
}

/** Shares of the leavers of every intake by the openings that are left to graduates, a mean over the years of graduation. */
function settledLinks(
  links: readonly PlanLink[],
  provisions: readonly PlanProvision[],
  occupations: readonly WantedOccupation[],
  book: NoteBook,
  planned?: ReadonlyMap<string, number>,
): PlanLink[] {
  const openings = new Map(
    occupations.map(({ id, years }) => [
      id,
      years.reduce((sum, { demand, supply }) => sum + Math.max(0, demand - supply), 0) / years.length,
    ]),
  );
  const settled = settleShares(links, leaversOf(provisions, planned), openings);
  for (const { programme, share, published = share } of settled)
    if (Math.abs(share - published) > NOTICED) book.say('settled_shares', programme);
  return settled;
}

/** A share settled closer to the published one than this is the same. */
const NOTICED = 0.005;

const yearsOf = (provisions: readonly PlanProvision[], year: number): number[] =>
  [...new Set(provisions.map(({ lengthYears }) => year + lengthYears))].sort((a, b) => a - b);

/** How far limits of 80 % lie off the mean, in standard deviations of a normal distribution. */
const DEVIATIONS = normalQuantile(0.9);

export function demandIn(
  source: OccupationSource,
  year: number,
  book: NoteBook,
): Pick<OccupationYear, 'demand' | 'spread'> {
  const ahead = source.isRegistered ? pointIn(source.openingsAhead, year) : undefined;
  if (source.isRegistered && ahead === undefined) book.say('level_demand', source.occupation);
  if (ahead === undefined) return { demand: source.demand!, spread: undefined };
  const { persons, lower80, upper80 } = ahead;
  if (lower80 == null || upper80 == null) return { demand: persons, spread: undefined };
  const deviation = (reach: number): number => roundSignificant(Math.max(0, reach) / DEVIATIONS);
  return { demand: persons, spread: { below: deviation(persons - lower80), above: deviation(upper80 - persons) } };
}

export function seekersIn(
  { occupation, seekers, seekersAhead }: OccupationSource,
  year: number,
  book: NoteBook,
): number {
  if (seekers === null) {
    book.say('no_seekers', occupation);
    return 0;
  }
  return pointIn(seekersAhead, year)?.persons ?? seekers;
}

/** Of the year or, beyond the horizon, of the last year forecast. */
function pointIn<T extends PersonsInYear>(points: readonly T[], year: number): T | undefined {
  const upTo = points.filter((point) => point.year <= year);
  return upTo.length === 0 ? undefined : upTo.reduce((last, point) => (point.year > last.year ? point : last));
}

/** Graduates of intakes other than the one decided who enter an occupation in a year. */
function otherGraduates(
  { year, graduates, graduatesAhead }: PlanSources,
  provisions: readonly PlanProvision[],
  links: readonly PlanLink[],
): (occupation: string, inYear: number) => number {
  const ahead = new Map(graduatesAhead.map((each) => [provisionId(each), each.points]));
  const latest = new Map(graduates.map((row) => [provisionId(row), row.graduates]));
  const offered = groupBy(provisions, ({ programme }) => programme);
  const linksTo = groupBy(links, ({ occupation }) => occupation);
  return (occupation, inYear) =>
    (linksTo.get(occupation) ?? []).reduce((sum, { programme, share }) => {
      const others = offered.get(programme)!.filter(({ lengthYears }) => year + lengthYears !== inYear);
      const persons = others.reduce((total, { id, entryRate }) => {
        const all = pointIn(ahead.get(id) ?? [], inYear)?.persons ?? latest.get(id) ?? 0;
        return total + all * entryRate;
      }, 0);
      return sum + persons * share;
    }, 0);
}
