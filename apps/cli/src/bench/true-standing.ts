import {
  type BalanceInput,
  type BalanceLine,
  computeBalance,
  type EmploymentCounts,
  type HardToFillCounts,
  type IndicatorValue,
  indicatorsOf,
  type MarketCounts,
  type OccupationAccount,
} from '@gongxu/balance';
import type { ACCOUNT_RATINGS } from '@gongxu/domain';
import { type Rating } from '@gongxu/domain';
import type { StoredBalance } from '@gongxu/data-access';
import type { ExpectedFigures } from '@gongxu/prisma-seeds';
import { buildCatalogue, DEFAULT_METHODS, DEFAULT_TALENT_TIER_POLICY } from '@gongxu/shortage';

/** An occupation's rating and rank if the simulator's expected figures had been counted. */
export interface TrueStanding {
  readonly rating: Rating;
  readonly rank: number;
}

export interface CountedCity {
  readonly region: string;
  readonly year: number;
  readonly defaultMethod: string;
  readonly parameters: BalanceInput['parameters'];
  /**
   * The balance of the city as it was counted: its school leavers and how many persons its survey asks about are no matter
   * of chance and stay.
   */
  readonly stored: readonly StoredBalance<BalanceLine, IndicatorValue[]>[];
}

/** The catalogue of the market itself: expected counts, exact accounts and headcounts, through the same rules. */
export function trueStandings(
  expected: readonly ExpectedFigures[],
  { region, year, defaultMethod, parameters, stored }: CountedCity,
): ReadonlyMap<string, TrueStanding> {
  const input: BalanceInput = {
    region,
    year,
    markets: expected.map((figures) => marketOf(figures, region)),
    employment: expected.flatMap((figures) => employmentOf(figures, region)),
    accounts: expected.flatMap((figures) => accountOf(figures, region)),
    ...leaversOf(stored, year, parameters.entryRate),
    hardToFill: expected.flatMap((figures) => hardToFillOf(figures, stored)),
    parameters,
  };
  const lines = computeBalance(input);
  const indicators = indicatorsOf(input, lines);
  const { entries } = buildCatalogue({
    region,
    year,
    occupationSystem: '',
    defaultMethod,
    methods: DEFAULT_METHODS,
    policy: { talentTier: DEFAULT_TALENT_TIER_POLICY },
    subjects: lines.map((line) => ({
      occupation: line.occupation,
      line,
      indicators: indicators.get(line.occupation)!,
      accounts: input.accounts.filter(({ occupation }) => occupation === line.occupation),
      nameZh: null,
      nameEn: null,
    })),
    markets: input.markets,
    marketsByCounty: [],
    previousRanks: null,
    programmesOf: new Map(),
    uncertainty: null,
    sources: {},
  });
  return new Map(entries.map(({ occupation, rating, rank }) => [occupation, { rating, rank }]));
}

/** Share of postings that end within the year; only which openings have an outcome depends on it, not how many were filled. */
const CLOSED = 0.8;

const marketOf = (figures: ExpectedFigures, region: string): MarketCounts => ({
  occupation: figures.occupation,
  region,
  postings: figures.postings,
  duplicates: 0,
  openings: figures.openings,
  openingsWithOutcome: CLOSED * figures.openings,
  filled: CLOSED * figures.openings * figures.fillRate,
  seekers: figures.seekers,
  seekersPlaced: figures.exitRate * figures.seekers,
  seekerMonths: figures.seekers,
  durations: [{ days: figures.vacancyDays, closed: figures.postings, censored: 0 }],
  medianWage: null,
  openingsByEducation: {},
  openingsByIndustry: {},
});

const employmentOf = ({ occupation, employment }: ExpectedFigures, region: string): EmploymentCounts[] =>
  employment.map((figures) => ({ occupation, region, ...figures, hires: null, separations: null }));

const RECENT: Readonly<Record<string, (typeof ACCOUNT_RATINGS)[number]>> = {
  严重紧缺: 'strong_shortage',
  紧缺: 'moderate_shortage',
  平衡: 'balanced',
  过剩: 'moderate_surplus',
  严重过剩: 'strong_surplus',
};

function accountOf({ occupation, account }: ExpectedFigures, region: string): OccupationAccount[] {
  if (!account) return [];
  const { recentRating, ...figures } = account;
  return [
    {
      ...figures,
      occupation,
      region,
      employmentChange: null,
      expansion: null,
      retirements: null,
      otherReplacement: null,
      recentRating: RECENT[recentRating] ?? null,
      medianWage: null,
      educationLevel: null,
    },
  ];
}

/** Of those the survey asks about enough persons of. */
function hardToFillOf(
  { occupation, hardToFillShare }: ExpectedFigures,
  stored: CountedCity['stored'],
): HardToFillCounts[] {
  const indicators = stored.find((one) => one.occupation === occupation)?.indicators ?? [];
  const surveyed = indicators.find(({ id }) => id === 'hard_to_fill_share');
  if (surveyed?.status !== 'rated' || surveyed.n === undefined) return [];
  return [{ occupation, demand: surveyed.n, hardToFill: hardToFillShare * surveyed.n }];
}

/** One programme for each occupation with school leavers through the crosswalk. */
function leaversOf(
  stored: CountedCity['stored'],
  year: number,
  entryRate: number,
): Pick<BalanceInput, 'graduates' | 'links'> {
  const leavers = stored.flatMap(({ occupation, line }) =>
    line.components
      .filter(({ id, datasets }) => id === 'school_leavers' && datasets.includes('graduates'))
      .map(({ value }) => ({ occupation, entering: value / entryRate })),
  );
  return {
    graduates: leavers.map(({ occupation, entering }) => ({
      programmeSystem: '',
      programme: occupation,
      year,
      graduates: entering,
      entering,
    })),
    links: leavers.map(({ occupation }) => ({ programmeSystem: '', programme: occupation, occupation, weight: 1 })),
  };
}
