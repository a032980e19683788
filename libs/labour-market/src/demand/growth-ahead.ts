import { groupBy } from '@gongxu/domain';

/** What an occupation's employment has grown by. */
export interface GrownOccupation {
  readonly trade: string;
  /** Persons employed at the end of each year on record; the same years in every occupation. */
  readonly employment: readonly number[];
  /** Persons by whom employment changed in each of them, hires less separations: a headcount's own noise is not in it. */
  readonly changes: readonly number[];
}

export interface GrowthAhead {
  /** By occupation, in the order given: growth rates of the years to come. */
  readonly rates: readonly (readonly number[])[];
  /** Standard deviation of the rates of each year to come, and the part of their variance a trade has in common. */
  readonly deviations: readonly number[];
  readonly tradePart: number;
}

/** A deviation that keeps a part of itself from year to year. */
interface Fading {
  readonly keeps: number;
  /** Of the deviations themselves, not of what is new in them each year. */
  readonly variance: number;
}

/** Estimates depend on the mean and the mean on them; after so many rounds nothing changes any more. */
const ROUNDS = 3;

/**
 * Growth rates of the years to come: the region's mean, and what a trade and an occupation beside its trade last deviated
 * from it by, fading as such deviations have faded in all of them together. Two first-order autoregressions, one within the
 * other, by moments weighted with employment; a trade's part of the last deviations is the best linear prediction from its
 * members (Robinson 1991, Statistical Science 6:15).
 */
export function growthAhead(occupations: readonly GrownOccupation[], years: number): GrowthAhead {
  const trades = [...groupBy(occupations.map(grownOf), ({ trade }) => trade).values()];
  let fit = fitOf(trades, mean(trades.flat().map(({ rates }) => mean(rates))));
  for (let round = 1; round < ROUNDS; round++) fit = fitOf(trades, meanRate(trades, fit));
  const { usual, trade, own } = fit;
  const ahead = new Map<number, number[]>();
  for (const members of trades) {
    const last = members.map(({ rates }) => (rates.at(-1) ?? usual) - usual);
    const common = mean(last) * partOf(trade.variance, own.variance / members.length);
    members.forEach(({ place }, member) =>
      ahead.set(
        place,
        steps(years).map((step) => usual + common * trade.keeps ** step + (last[member]! - common) * own.keeps ** step),
      ),
    );
  }
  const unknown = ({ keeps, variance }: Fading, step: number): number => variance * (1 - keeps ** (2 * step));
  return {
    rates: occupations.map((_, place) => ahead.get(place)!),
    deviations: steps(years).map((step) => Math.sqrt(unknown(trade, step) + unknown(own, step))),
    tradePart: partOf(unknown(trade, years), unknown(own, years)),
  };
}

interface Grown {
  readonly place: number;
  readonly trade: string;
  readonly rates: readonly number[];
  /** Persons employed at the start of the last year. */
  readonly weight: number;
}

const grownOf = ({ trade, employment, changes }: GrownOccupation, place: number): Grown => ({
  place,
  trade,
  rates: changes.slice(1).map((change, year) => change / employment[year]!),
  weight: employment.at(-2) ?? employment[0]!,
});

interface Fit {
  readonly usual: number;
  readonly trade: Fading;
  readonly own: Fading;
}

function fitOf(trades: readonly (readonly Grown[])[], usual: number): Fit {
  const [now, next] = [0, 1].map((lag) => covariances(trades, usual, lag)) as [Covariances, Covariances];
  const all = trades.flat();
  // Changes are whole persons: what rounding adds to the variance of a rate is 1/12 of a person's.
  const rounding = sum(all, ({ weight }) => 1 / weight) / 12 / sum(all, ({ weight }) => weight);
  return {
    usual,
    trade: fading(now.between, next.between),
    own: fading(now.total - now.between - rounding, next.total - next.between),
  };
}

const fading = (variance: number, next: number): Fading =>
  variance <= 0 ? { keeps: 0, variance: 0 } : { keeps: Math.min(1, Math.max(0, next / variance)), variance };

interface Covariances {
  /** Of an occupation with itself, and with others of its trade. */
  readonly total: number;
  readonly between: number;
}

/** Of deviations so many years apart; of those within a trade one mean for each year, of single ones one over all persons. */
function covariances(trades: readonly (readonly Grown[])[], usual: number, lag: number): Covariances {
  let [total, weights, between, pairs] = [0, 0, 0, 0];
  for (const members of trades) {
    for (let year = 0; year + lag < members[0]!.rates.length; year++) {
      let [now, then, same] = [0, 0, 0];
      for (const { rates, weight } of members) {
        const [a, b] = [rates[year]! - usual, rates[year + lag]! - usual];
        now += weight * a;
        then += weight * b;
        same += weight ** 2 * a * b;
        total += weight * a * b;
        weights += weight;
      }
      const apart = sum(members, ({ weight }) => weight) ** 2 - sum(members, ({ weight }) => weight ** 2);
      if (members.length === 1) continue;
      between += (now * then - same) / apart;
      pairs++;
    }
  }
  return { total: weights > 0 ? total / weights : 0, between: pairs > 0 ? between / pairs : 0 };
}

/** The region's mean: each trade weighs by how well its members' mean tells it. */
function meanRate(trades: readonly (readonly Grown[])[], { trade, own }: Fit): number {
  let [total, weights] = [0, 0];
  for (const members of trades) {
    const weight = 1 / Math.max(LEAST, trade.variance + own.variance / members.length);
    total += weight * mean(members.map(({ rates }) => mean(rates)));
    weights += weight;
  }
  return total / weights;
}

/** A variance below which a trade weighs no more. */
const LEAST = 1e-12;

const partOf = (part: number, rest: number): number => (part + rest > 0 ? part / (part + rest) : 0);
const steps = (years: number): number[] => Array.from({ length: years }, (_, place) => place + 1);
const mean = (values: readonly number[]): number => sum(values, (value) => value) / Math.max(1, values.length);
const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
