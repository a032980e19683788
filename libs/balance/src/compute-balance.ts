import { compareText, type DatasetName, groupBy } from '@gongxu/domain';
import { accountsCovering } from './accounts-covering.js';
import type { BalanceInput } from './balance-input.js';
import type { BalanceLine, Growth } from './balance-line.js';
import { collectedOf } from './collected.js';
import { employmentLevel, latestEmployment } from './employment-level.js';
import { accountGrowthRates, growthRates } from './growth.js';
import type { Collected } from './indicator-context.js';
import type { EmploymentCounts, MarketCounts, OccupationAccount } from './inputs.js';
import { modalEducation } from './modal-education.js';
import { demandSide, supplySide } from './sides.js';
import { supplyOfGraduates } from './supply-of-graduates.js';

/** One line for each occupation any dataset knows, in code order. */
export function computeBalance(input: BalanceInput): BalanceLine[] {
  const collected = collectedOf(input);
  return lineSourcesOf(input).map((sources) => lineOf(input, collected, sources));
}

/** What each line is made from, in code order. */
export function lineSourcesOf(input: BalanceInput): LineSources[] {
  const markets = new Map(input.markets.map((market) => [market.occupation, market]));
  const employment = groupBy(input.employment, ({ occupation }) => occupation);
  const accounts = nearestAccounts(input);
  const graduates = supplyOfGraduates(input);
  const growth = growthRates(input.employment, input.year, input.parameters);
  const accountGrowth = accountGrowthRates([...accounts.values()]);

  const occupations = new Set([
    ...markets.keys(),
    ...employment.keys(),
    ...accounts.keys(),
    ...graduates.keys(),
    ...(input.surveyedDemand?.keys() ?? []),
  ]);
  return [...occupations].sort(compareText).map((occupation) => ({
    occupation,
    market: markets.get(occupation),
    employment: latestEmployment(employment.get(occupation) ?? [], input.year),
    account: accounts.get(occupation),
    graduates: graduates.get(occupation) ?? null,
    surveyed: input.surveyedDemand?.get(occupation) ?? null,
    employmentGrowth: growth.employment.get(occupation) ?? accountGrowth.get(occupation) ?? null,
    wageGrowth: growth.wage.get(occupation) ?? null,
  }));
}

/** The account of the nearest horizon for each occupation. */
function nearestAccounts({ accounts, year }: BalanceInput): ReadonlyMap<string, OccupationAccount> {
  const nearest = new Map<string, OccupationAccount>();
  for (const account of accountsCovering(accounts, year)) {
    if (!nearest.has(account.occupation)) nearest.set(account.occupation, account);
  }
  return nearest;
}

/** The figures of one occupation, whatever datasets they are from. */
export interface LineSources {
  readonly occupation: string;
  readonly market: MarketCounts | undefined;
  readonly employment: EmploymentCounts | undefined;
  readonly account: OccupationAccount | undefined;
  readonly graduates: number | null;
  readonly surveyed: number | null;
  readonly employmentGrowth: Growth | null;
  readonly wageGrowth: Growth | null;
}

export function lineOf(
  { region, year }: Pick<BalanceInput, 'region' | 'year'>,
  collected: Collected,
  sources: LineSources,
): BalanceLine {
  const { occupation, market, account, graduates } = sources;
  const openings = collected.vacancies ? (market?.openings ?? 0) : null;
  const seekers = collected.jobSeekers ? (market?.seekers ?? 0) : null;
  const demand = demandSide(account, openings, sources.surveyed);
  const supply = supplySide({ account, seekers, graduates });
  const level = employmentLevel(sources.employment, account, year);
  const comparable = demand.total !== null && supply.total !== null && supply.basis !== 'graduates';
  const gap = comparable ? demand.total - supply.total : null;
  const leavers = supply.components.find(({ id, counted }) => id === 'school_leavers' && counted);
  return {
    occupation,
    region,
    year,
    demand: demand.total,
    demandBasis: demand.basis,
    supply: supply.total,
    supplyBasis: supply.basis,
    gap,
    relativeGap: gap !== null && level !== null && level.persons > 0 ? gap / level.persons : null,
    employment: level?.persons ?? null,
    employmentDataset: level?.dataset ?? null,
    postings: collected.vacancies ? (market?.postings ?? 0) : null,
    openings,
    seekers,
    schoolLeavers: leavers?.value ?? null,
    employmentGrowth: sources.employmentGrowth,
    wageGrowth: sources.wageGrowth,
    ...wageOf(sources),
    educationLevel: modalEducation(market?.openingsByEducation ?? {}) ?? account?.educationLevel ?? null,
    components: [...demand.components, ...supply.components],
  };
}

function wageOf({ market, employment, account }: LineSources): Pick<BalanceLine, 'medianWage' | 'medianWageDataset'> {
  const stated: readonly (readonly [DatasetName, number | null | undefined])[] = [
    ['vacancies', market?.medianWage],
    ['employment', employment?.medianWage],
    ['occupation_accounts', account?.medianWage],
  ];
  for (const [medianWageDataset, medianWage] of stated)
    if (medianWage != null) return { medianWage, medianWageDataset };
  return { medianWage: null, medianWageDataset: null };
}
