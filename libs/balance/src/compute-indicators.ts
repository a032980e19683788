import { groupBy } from '@gongxu/domain';
import { nearestAccounts } from './accounts-covering.js';
import type { BalanceInput } from './balance-input.js';
import type { BalanceComponent, BalanceLine } from './balance-line.js';
import { collectedOf } from './collected.js';
import { latestEmployment } from './employment-level.js';
import type { IndicatorValue } from './indicator.js';
import type { IndicatorContext } from './indicator-context.js';
import { INDICATORS } from './indicators/index.js';

/** Every indicator of one occupation, in the order of `INDICATORS`. */
export const computeIndicators = (
  context: IndicatorContext,
  components: readonly BalanceComponent[],
): IndicatorValue[] =>
  INDICATORS.map(({ id, datasets, value: valueOf, records, used }): IndicatorValue => {
    const value = valueOf(context);
    if (typeof value === 'string') return { id, status: 'not_rated', reason: value, datasets };
    const n = records?.(context);
    return {
      id,
      status: 'rated',
      value,
      ...(n === undefined ? {} : { n }),
      datasets: used?.(context, components) ?? datasets,
    };
  });

/** The indicators of every line, by occupation. */
export function indicatorsOf(input: BalanceInput, lines: readonly BalanceLine[]): Map<string, IndicatorValue[]> {
  const collected = collectedOf(input);
  const markets = new Map(input.markets.map((market) => [market.occupation, market]));
  const employment = groupBy(input.employment, ({ occupation }) => occupation);
  const accounts = nearestAccounts(input);
  const surveyed = new Map((input.hardToFill ?? []).map((counts) => [counts.occupation, counts]));
  return new Map(
    lines.map((line) => [
      line.occupation,
      computeIndicators(
        {
          line,
          market: markets.get(line.occupation),
          employment: latestEmployment(employment.get(line.occupation) ?? [], input.year),
          account: accounts.get(line.occupation),
          hardToFill: surveyed.get(line.occupation),
          collected,
          parameters: input.parameters,
        },
        line.components,
      ),
    ]),
  );
}
