import { groupBy } from '@gongxu/domain';

/** What an occupation's employment has grown by. */
export interface GrownOccupation {
  readonly trade: string;
  /** Persons employed at the end of each year on record. */
  readonly employment: readonly number[];
  /** Persons by whom employment changed in each of them, hires less separations: a headcount's own noise is not in it. */
  readonly changes: readonly number[];
}

/**
 * Growth rates of the years to come: the region's mean, and what a trade and an occupation beside its trade last deviated
 * from it by, fading as such deviations have faded in all of them together (a first-order autoregression, pooled).
 * @returns by occupation, in the order given, for each of the years
 */
export function growthAhead(occupations: readonly GrownOccupation[], years: number): number[][] {
  const rates = occupations.map(({ employment, changes }) =>
    changes.slice(1).map((change, place) => change / employment[place]!),
  );
  const usual = mean(rates.flat());
  const members = groupBy(
    occupations.map((_, place) => place),
    (place) => occupations[place]!.trade,
  );
  const ofTrade = new Map(
    [...members].map(([trade, places]) => [
      trade,
      rates[0]!.map((_, year) => {
        const jobs = sum(places, (place) => occupations[place]!.employment[year]!);
        return sum(places, (place) => occupations[place]!.changes[year + 1]!) / jobs - usual;
      }),
    ]),
  );
  const own = rates.map((of, place) => {
    const trade = ofTrade.get(occupations[place]!.trade)!;
    return of.map((rate, year) => rate - usual - trade[year]!);
  });
  const tradeKeeps = kept([...ofTrade.values()]);
  const ownKeeps = kept(own);
  return occupations.map(({ trade }, place) =>
    Array.from(
      { length: years },
      (_, step) =>
        usual + ofTrade.get(trade)!.at(-1)! * tradeKeeps ** (step + 1) + own[place]!.at(-1)! * ownKeeps ** (step + 1),
    ),
  );
}

/** Part of a deviation that is left after a year: least squares over all series, 0 to 1. */
function kept(series: readonly (readonly number[])[]): number {
  const squares = sum(series, (of) => sum(of.slice(0, -1), (value) => value ** 2));
  const products = sum(series, (of) => of.slice(1).reduce((total, value, place) => total + value * of[place]!, 0));
  return squares > 0 ? Math.min(1, Math.max(0, products / squares)) : 0;
}

const mean = (values: readonly number[]): number => sum(values, (value) => value) / Math.max(1, values.length);
const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
