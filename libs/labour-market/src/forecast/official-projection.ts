import type { OccupationAccount } from '@gongxu/balance';
import { roundSignificant } from './round-significant.js';
import type { SeriesForecast } from './series-forecast.js';

/** A published projection as it stands: employment at its start and at its end, without limits and never extended. */
export function officialProjection(
  { periodStart, periodEnd, employmentStart, employmentEnd }: OccupationAccount,
  year: number,
): SeriesForecast | undefined {
  if (employmentEnd === null || periodEnd <= year) return undefined;
  const unlimited = { lower80: null, upper80: null, lower95: null, upper95: null };
  return {
    model: 'official_projection',
    reason: { kind: 'official', from: periodStart, to: periodEnd },
    history: [{ year: periodStart, value: employmentStart }],
    points: roundSignificant([{ year: periodEnd, mean: employmentEnd, ...unlimited }]),
    backtest: null,
    findings: [],
  };
}
