import type { Model } from '../model.js';
import { type NormalFit, normalModel } from '../normal-model.js';
import { SeriesError } from '../series-error.js';
import { acceptForm, type EtsForm, nameOf, needsPositive, shortestFor } from '../smoothing/ets-form.js';
import { etsOutlook } from '../smoothing/ets-outlook.js';
import { type EtsFit, fitEts } from '../smoothing/fit-ets.js';

/** Exponential smoothing of a given form as a state space model. Hyndman, Koehler, Ord & Snyder (2008); FPP3, chapter 8. */
export function ets(form: EtsForm): Model {
  acceptForm(form);
  const fit = (series: readonly number[]): NormalFit => {
    const wrong = needsPositive(form) ? series.find((value) => value <= 0) : undefined;
    if (wrong !== undefined)
      throw new SeriesError('NOT_POSITIVE', `${nameOf(form)} needs values above 0, not ${wrong}`);
    const fitted = fitEts(form, series);
    if (!fitted) throw new SeriesError('NO_ADMISSIBLE_MODEL', `${nameOf(form)} cannot follow the series`);
    return normalFit(fitted);
  };
  return normalModel({ name: nameOf(form), minimumLength: shortestFor(form), fit });
}

export function normalFit(fit: EtsFit): NormalFit {
  const { form, weights, states, scale, sigma, aicc } = fit;
  const trend = form.trend === 'A' && { beta: weights.beta, phi: weights.phi, slope: states.slope * scale };
  const season = form.season !== 'N' && { gamma: weights.gamma };
  return {
    name: nameOf(form),
    residuals: fit.residuals,
    parameters: {
      alpha: weights.alpha,
      ...trend,
      ...season,
      level: states.level * scale,
      sigma: form.error === 'A' ? sigma * scale : sigma,
      aicc,
    },
    outlook: (horizon) => etsOutlook(fit, horizon),
  };
}
