import type { EmploymentCounts, MarketCounts } from '../inputs.js';
import { medianSurvival } from '../kaplan-meier.js';
import type { IndicatorId } from '../indicator.js';
import { MEDIAN, RATE, SHARE, type Shrinkage } from './shrinkage.js';

/** What is counted of one occupation in one area. */
export interface AreaCounts {
  readonly market: MarketCounts | undefined;
  readonly employment: EmploymentCounts | undefined;
  /**
   * How many times wider than a Poisson count's the chance variance of openings ÷ seekers is, from all areas of the
   * occupation: openings come in postings of a geometric number (2k − 1 for k openings a posting), and seekers are
   * counted, too (openings ÷ seekers).
   */
  readonly openingsInflation: number;
}

export function openingsInflation(markets: readonly MarketCounts[]): number {
  const sum = (of: (market: MarketCounts) => number): number =>
    markets.reduce((total, market) => total + of(market), 0);
  const [postings, openings, seekers] = [sum((m) => m.postings), sum((m) => m.openings), sum((m) => m.seekers)];
  const clumping = postings > 0 ? Math.max(1, (2 * openings) / postings - 1) : 1;
  return clumping + (seekers > 0 ? openings / seekers : 0);
}

/** An area's own value and what it rests on. */
export interface AreaValue {
  /** Null where the area's records give none, e.g. a median while more than half are open. */
  readonly value: number | null;
  /** Exposure of a rate (less where it varies more than a Poisson count), persons of a share, ended postings of a median. */
  readonly weight: number;
  /** Records or persons. */
  readonly n: number;
}

/** An indicator that areas have, too. */
export interface AreaMeasure {
  readonly id: IndicatorId;
  readonly shrinkage: Shrinkage;
  readonly of: (counts: AreaCounts) => AreaValue;
}

const NOTHING: AreaValue = { value: null, weight: 0, n: 0 };

const ratio = (part: number, whole: number, n: number): AreaValue =>
  whole > 0 ? { value: part / whole, weight: whole, n } : { ...NOTHING, n };

function medianDays({ durations }: MarketCounts): AreaValue {
  const ended = durations.reduce((sum, { closed }) => sum + closed, 0);
  const n = durations.reduce((sum, { closed, censored }) => sum + closed + censored, 0);
  return { value: medianSurvival(durations), weight: ended, n };
}

export const AREA_MEASURES: readonly AreaMeasure[] = [
  {
    id: 'openings_per_seeker',
    shrinkage: RATE,
    of: ({ market, openingsInflation: wider }) => {
      if (!market) return NOTHING;
      const own = ratio(market.openings, market.seekers, market.postings + market.seekers);
      return { ...own, weight: own.weight / wider };
    },
  },
  {
    id: 'fill_rate',
    shrinkage: SHARE,
    of: ({ market }) =>
      market ? ratio(market.filled, market.openingsWithOutcome, market.openingsWithOutcome) : NOTHING,
  },
  { id: 'vacancy_days', shrinkage: MEDIAN, of: ({ market }) => (market ? medianDays(market) : NOTHING) },
  {
    id: 'exit_rate',
    shrinkage: RATE,
    of: ({ market }) => (market ? ratio(market.seekersPlaced, market.seekerMonths, market.seekers) : NOTHING),
  },
  {
    id: 'occupation_unemployment',
    shrinkage: SHARE,
    of: ({ employment }) => {
      if (!employment || employment.unemployed === null) return NOTHING;
      const labourForce = employment.headcount + employment.unemployed;
      return ratio(employment.unemployed, labourForce, labourForce);
    },
  },
  {
    id: 'retirement_share',
    shrinkage: SHARE,
    of: ({ employment }) =>
      employment && employment.retirements !== null
        ? ratio(employment.retirements, employment.headcount, employment.headcount)
        : NOTHING,
  },
  {
    id: 'separation_rate',
    shrinkage: RATE,
    of: ({ employment }) =>
      employment && employment.separations !== null
        ? ratio(employment.separations, employment.headcount, employment.headcount)
        : NOTHING,
  },
];
