import type { ForecastOfEdition } from '@gongxu/data-access';
import { explainForecast, MEASURE_LABELS, YEARS_AHEAD, type ForecastMeasure } from '@gongxu/labour-market';
import type { ForecastType } from './forecast.type.js';

/** A stored forecast with its labels and its reason in words. */
export function forecastView(forecast: ForecastOfEdition): ForecastType {
  const { reason, measure, institution, scopeRegion: _, subject: __, ...rest } = forecast;
  const label = MEASURE_LABELS[measure as ForecastMeasure];
  const [leader, runnerUp] = reason.kind === 'choice' ? reason.choice.members : [];
  return {
    ...rest,
    measure,
    institution: institution === '' ? null : institution,
    measureLabelZh: label.zh,
    measureLabelEn: label.en,
    leader: leader?.member ?? null,
    runnerUp: runnerUp?.member ?? null,
    reasonZh: explainForecast(reason, 'zh'),
    reasonEn: explainForecast(reason, 'en'),
  };
}

/** What a catalogue's line shows: the three years after its own, and an official projection as it stands. */
export const entryView = (forecast: ForecastOfEdition, year: number): ForecastType => ({
  ...forecastView(forecast),
  points: forecast.points.filter(
    (point) => forecast.model === 'official_projection' || (point.year > year && point.year <= year + YEARS_AHEAD),
  ),
});
