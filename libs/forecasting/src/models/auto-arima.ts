import { acceptPeriod } from '../accept-period.js';
import { difference } from '../arima/difference.js';
import { differencesNeeded, needsSeasonalDifference } from '../arima/differences-needed.js';
import { stepwise } from '../arima/stepwise.js';
import type { Model } from '../model.js';
import { normalModel } from '../normal-model.js';
import { normalFit } from './arima.js';

interface AutoArimaOptions {
  /** Values per season; 1 for none. */
  readonly period: number;
}

/**
 * The seasonal ARIMA that Hyndman's and Khandakar's steps (2008) find: differences by the strength of the season and the
 * KPSS test, orders by the corrected Akaike criterion. The fitted model bears the name of its order.
 */
export function autoArima({ period }: AutoArimaOptions): Model {
  acceptPeriod(period);
  return normalModel({
    name: 'auto-arima',
    minimumLength: 6,
    fit(series) {
      const D = needsSeasonalDifference(series, period) ? 1 : 0;
      const d = differencesNeeded(D === 1 ? difference(series, period) : series);
      return normalFit(stepwise(series, { d, D, period }), series);
    },
  });
}
