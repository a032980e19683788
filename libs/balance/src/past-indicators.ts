import type { BalanceInput } from './balance-input.js';
import { computeBalance } from './compute-balance.js';
import { indicatorsOf } from './compute-indicators.js';
import type { IndicatorId } from './indicator.js';

/** What an occupation's indicators were in an earlier year; only the rated ones. */
export interface PastIndicators {
  readonly year: number;
  readonly values: Readonly<Partial<Record<IndicatorId, number>>>;
}

/**
 * The indicators that the employment series alone gives, for each of its years before `year`, by occupation and oldest
 * first: growth, unemployment, retirements, separations. Growth reaches back as far as the series does.
 */
export function pastIndicators({
  region,
  year,
  employment,
  parameters,
}: Pick<BalanceInput, 'region' | 'year' | 'employment' | 'parameters'>): ReadonlyMap<
  string,
  readonly PastIndicators[]
> {
  const years = [...new Set(employment.map((row) => row.year))]
    .filter((earlier) => earlier < year)
    .sort((a, b) => a - b);
  const past = new Map<string, PastIndicators[]>();
  for (const earlier of years) {
    const known = employment.filter((row) => row.year <= earlier);
    const input = {
      region,
      year: earlier,
      markets: [],
      employment: known,
      accounts: [],
      graduates: [],
      links: [],
      parameters,
    };
    for (const [occupation, indicators] of indicatorsOf(input, computeBalance(input))) {
      const rated = indicators.flatMap((one) => (one.status === 'rated' ? [[one.id, one.value] as const] : []));
      if (rated.length === 0) continue;
      const ofOccupation = past.get(occupation) ?? [];
      ofOccupation.push({ year: earlier, values: Object.fromEntries(rated) });
      past.set(occupation, ofOccupation);
    }
  }
  return past;
}
