import type { IndicatorId, IndicatorValue } from '@gongxu/balance';

/** The indicators that are rated; the others are left out. */
export const ratedValues = (indicators: readonly IndicatorValue[]): ReadonlyMap<IndicatorId, number> =>
  new Map(
    indicators.flatMap((indicator) => (indicator.status === 'rated' ? [[indicator.id, indicator.value] as const] : [])),
  );
