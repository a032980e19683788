import { compareText, groupBy } from '@gongxu/domain';
import { accountGrowth, yearsOf } from './account-flows.js';
import type { BalanceParameters } from './balance-input.js';
import type { Growth } from './balance-line.js';
import type { EmploymentCounts, OccupationAccount } from './inputs.js';

export interface GrowthRates {
  readonly employment: ReadonlyMap<string, Growth>;
  readonly wage: ReadonlyMap<string, Growth>;
}

/**
 * Compound annual growth of each occupation's employment and pay over the last `growthYears` years up to the year (fewer
 * when the series is shorter), and of all occupations together over the same two years. All occupations means those
 * counted in both years; their pay is weighted with the first year's headcount, so that a shift between occupations is
 * not a rise in pay. Cells below `minimumCell` persons have no growth.
 */
export function growthRates(
  employment: readonly EmploymentCounts[],
  year: number,
  { growthYears, minimumCell }: BalanceParameters,
): GrowthRates {
  const panel = employment.filter((row) => row.year <= year && row.year >= year - 1 - growthYears);
  const byOccupation = groupBy([...panel].sort(byOccupationAndYear), ({ occupation }) => occupation);
  const total = regionGrowth([...byOccupation.values()]);
  const rates = { employment: new Map<string, Growth>(), wage: new Map<string, Growth>() };
  for (const [occupation, rows] of byOccupation) {
    const last = rows.at(-1)!;
    const first = rows.find((row) => row.year >= last.year - growthYears)!;
    if (
      first.year === last.year ||
      last.year < year - 1 ||
      Math.min(first.headcount, last.headcount) < Math.max(1, minimumCell)
    )
      continue;
    const years = last.year - first.year;
    const region = total(first.year, last.year);
    rates.employment.set(occupation, {
      annual: (last.headcount / first.headcount) ** (1 / years) - 1,
      regionAnnual: region.employment,
      dataset: 'employment',
    });
    if (!first.medianWage || !last.medianWage || region.wage === null) continue;
    rates.wage.set(occupation, {
      annual: (last.medianWage / first.medianWage) ** (1 / years) - 1,
      regionAnnual: region.wage,
      dataset: 'employment',
    });
  }
  return rates;
}

/** Growth over an account's period, against all accounts of the same period that state both levels. */
export function accountGrowthRates(accounts: readonly OccupationAccount[]): ReadonlyMap<string, Growth> {
  const rates = new Map<string, Growth>();
  const ordered = [...accounts].sort((a, b) => compareText(a.occupation, b.occupation));
  for (const samePeriod of groupBy(ordered, ({ periodStart, periodEnd }) => `${periodStart}-${periodEnd}`).values()) {
    const stated = samePeriod.filter((account) => accountGrowth(account) !== null);
    const start = stated.reduce((sum, { employmentStart }) => sum + employmentStart!, 0);
    const end = stated.reduce((sum, { employmentEnd }) => sum + employmentEnd!, 0);
    for (const account of stated) {
      rates.set(account.occupation, {
        annual: accountGrowth(account)!,
        regionAnnual: (end / start) ** (1 / yearsOf(account)) - 1,
        dataset: 'occupation_accounts',
      });
    }
  }
  return rates;
}

interface RegionGrowth {
  readonly employment: number;
  readonly wage: number | null;
}

function regionGrowth(series: readonly (readonly EmploymentCounts[])[]): (first: number, last: number) => RegionGrowth {
  const known = new Map<string, RegionGrowth>();
  return (first, last) => {
    const key = `${first}-${last}`;
    const found = known.get(key) ?? totalGrowth(series, first, last);
    known.set(key, found);
    return found;
  };
}

function totalGrowth(series: readonly (readonly EmploymentCounts[])[], first: number, last: number): RegionGrowth {
  let persons: readonly [number, number] = [0, 0];
  let pay: readonly [number, number] = [0, 0];
  for (const rows of series) {
    const before = rows.find(({ year }) => year === first);
    const after = rows.find(({ year }) => year === last);
    if (!before || !after) continue;
    persons = [persons[0] + before.headcount, persons[1] + after.headcount];
    if (!before.medianWage || !after.medianWage) continue;
    pay = [pay[0] + before.headcount * before.medianWage, pay[1] + before.headcount * after.medianWage];
  }
  const annual = ([from, to]: readonly [number, number]): number => (to / from) ** (1 / (last - first)) - 1;
  return { employment: annual(persons), wage: pay[0] > 0 ? annual(pay) : null };
}

const byOccupationAndYear = (a: EmploymentCounts, b: EmploymentCounts): number =>
  compareText(a.occupation, b.occupation) || a.year - b.year;
