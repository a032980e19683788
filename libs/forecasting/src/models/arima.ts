import { arimaOutlook } from '../arima/arima-outlook.js';
import { type ArimaFit, fitArima } from '../arima/fit-arima.js';
import { acceptOrder, type ArimaOrder, nameOf, shortestFor } from '../arima/order.js';
import type { Model } from '../model.js';
import { type NormalFit, normalModel } from '../normal-model.js';

const PLAIN = { P: 0, D: 0, Q: 0, period: 1, constant: false };

/** A seasonal ARIMA of a given order by exact likelihood; parts that are not named are 0. FPP3, chapter 9. */
export function arima(parts: Pick<ArimaOrder, 'p' | 'd' | 'q'> & Partial<ArimaOrder>): Model {
  const order = { ...PLAIN, ...parts };
  acceptOrder(order);
  return normalModel({
    name: nameOf(order),
    minimumLength: shortestFor(order),
    fit: (series) => normalFit(fitArima(order, series), series),
  });
}

/** Parameters are named by lag, with the seasonal factors multiplied in: ar1, ma4. */
export function normalFit(fit: ArimaFit, series: readonly number[]): NormalFit {
  const named = (kind: string, values: Float64Array): [string, number][] =>
    Array.from(values, (value, i): [string, number] => [`${kind}${i + 1}`, value]).filter(([, value]) => value !== 0);
  return {
    name: nameOf(fit.order),
    residuals: fit.residuals,
    parameters: {
      ...Object.fromEntries([...named('ar', fit.polynomials.ar), ...named('ma', fit.polynomials.ma)]),
      ...(fit.order.constant && { constant: fit.constant }),
      sigma: fit.sigma,
      aicc: fit.aicc,
    },
    outlook: (horizon) => arimaOutlook(fit, series, horizon),
  };
}
