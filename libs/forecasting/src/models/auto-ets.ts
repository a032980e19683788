import { acceptPeriod } from '../accept-period.js';
import type { Model } from '../model.js';
import { normalModel } from '../normal-model.js';
import { type EtsForm, needsPositive, shortestFor } from '../smoothing/ets-form.js';
import { fitEts } from '../smoothing/fit-ets.js';
import { normalFit } from './ets.js';

interface AutoEtsOptions {
  /** Values per season; 1 for none. */
  readonly period: number;
}

/**
 * The exponential smoothing with the least corrected Akaike criterion, of the forms that the series allows by its length
 * and sign and that have stable forecasts: those `ets` of the R package forecast tries. The fitted model bears its name.
 */
export function autoEts({ period }: AutoEtsOptions): Model {
  acceptPeriod(period);
  const forms = formsFor(period);
  return normalModel({
    name: 'auto-ets',
    minimumLength: Math.min(...forms.map(shortestFor)),
    fit(series) {
      const positive = series.every((value) => value > 0);
      const fits = forms
        .filter((form) => shortestFor(form) <= series.length && (positive || !needsPositive(form)))
        .flatMap((form) => fitEts(form, series) ?? []);
      return normalFit(fits.reduce((best, other) => (other.aicc < best.aicc ? other : best)));
    },
  });
}

const TRENDS = [
  { trend: 'N', damped: false },
  { trend: 'A', damped: false },
  { trend: 'A', damped: true },
] as const;
const ERRORS_AND_SEASONS = [
  { error: 'A', season: 'N' },
  { error: 'M', season: 'N' },
  { error: 'A', season: 'A' },
  { error: 'M', season: 'A' },
  { error: 'M', season: 'M' },
] as const;

const formsFor = (period: number): EtsForm[] =>
  ERRORS_AND_SEASONS.filter(({ season }) => period > 1 || season === 'N').flatMap((parts) =>
    TRENDS.map((trend) => ({ ...parts, ...trend, period })),
  );
