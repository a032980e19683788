import type { EditionDisclosure, ForecastOfEdition } from '@gongxu/data-access';
import { FIGURES } from '@gongxu/disclosure';

/** Forecasts of these measures start from counts of openings, or from figures that are published elsewhere. */
const NO_PERSONS: readonly string[] = ['openings', 'official_employment'];

/**
 * A forecast for everyone. Its history counts persons: small counts are left out, and so is every count an edition hides,
 * and the whole history of a part of the region, whose counts could be summed up. What is forecast is no count.
 */
export function publicForecast<F extends ForecastOfEdition>(forecast: F, { hidden, minimum }: EditionDisclosure): F {
  const { subject, code, region, scopeRegion, institution, measure } = forecast;
  if (NO_PERSONS.includes(measure)) return forecast;
  const isHidden =
    subject === 'occupation'
      ? region !== scopeRegion ||
        hidden.has(measure === 'job_seekers' ? FIGURES.seekers(code) : FIGURES.employment(code))
      : [...hidden].some((figure) => figure.startsWith('graduates/') && figure.endsWith(`/${code}/${institution}`));
  if (isHidden) return { ...forecast, history: [], findings: [] };
  const isSmall = (value: number | null): boolean => value !== null && value > 0 && value < minimum;
  return {
    ...forecast,
    history: forecast.history.map(({ year, value }) => ({ year, value: isSmall(value) ? null : value })),
    findings: forecast.findings.filter(({ value, used }) => !isSmall(value) && !isSmall(used)),
  };
}
