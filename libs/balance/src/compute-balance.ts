import { compareText, type DatasetName, groupBy } from '@gongxu/domain';
import { accountFlows } from './account-flows.js';
import { nearestAccounts } from './accounts-covering.js';
import { balanceFigures, type BalanceSources } from './balance-figures.js';
import type { BalanceInput } from './balance-input.js';
import type { BalanceLine } from './balance-line.js';
import { collectedOf } from './collected.js';
import { componentsOf } from './components.js';
import { latestEmployment } from './employment-level.js';
import { accountGrowthRates, growthRates } from './growth.js';
import type { Collected } from './indicator-context.js';
import { modalEducation } from './modal-education.js';
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

/** The figures of one occupation, whatever datasets they are from. */
export interface LineSources extends BalanceSources {
  readonly occupation: string;
  readonly surveyed: number | null;
}

function lineOf(
  { region, year }: Pick<BalanceInput, 'region' | 'year'>,
  collected: Collected,
  sources: LineSources,
): BalanceLine {
  const { occupation, market, account, graduates, surveyed } = sources;
  const figures = balanceFigures(year, collected, sources);
  const { openings, seekers } = figures;
  return {
    occupation,
    region,
    year,
    ...figures,
    ...wageOf(sources),
    educationLevel: modalEducation(market?.openingsByEducation ?? {}) ?? account?.educationLevel ?? null,
    components: componentsOf({ flows: account && accountFlows(account), openings, seekers, graduates, surveyed }),
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
