import { acceptRequest, acceptSeries } from '../accepted.js';
import { boxCox, boxCoxLambda, inverseBoxCox } from '../automatic/members/box-cox.js';
import type { Model } from '../model.js';
import { SeriesError } from '../series-error.js';

export interface BoxCoxOptions {
  /** Power of the transform, 0 for the logarithm and 1 for none; 'automatic' takes the likeliest from 0 to 1. */
  readonly lambda: number | 'automatic';
  /** With it the mean is a mean in the unit of the series; without it, the median. */
  readonly biasCorrection: boolean;
}

/** `model` on the Box–Cox scale (1964), for values above 0; limits are carried back as they are. FPP3, sections 3.1 and 5.6. */
export function boxCoxOf(model: Model, { lambda, biasCorrection }: BoxCoxOptions): Model {
  if (lambda !== 'automatic' && !Number.isFinite(lambda)) {
    throw new SeriesError('INVALID_OPTION', `a power is a finite number, not ${lambda}`);
  }
  const scale = lambda === 0 ? 'log' : lambda === 'automatic' ? 'box-cox' : `box-cox-${lambda}`;
  const nameOf = (inner: string): string => `${biasCorrection ? '' : 'median-'}${scale}(${inner})`;
  const outer = { name: nameOf(model.name), minimumLength: model.minimumLength };
  return {
    ...outer,
    fit(series) {
      acceptSeries(outer, series);
      const wrong = series.findIndex((value) => value <= 0);
      if (wrong >= 0) {
        const message = `${outer.name} needs values above 0; value ${wrong + 1} of the series is ${series[wrong]}`;
        throw new SeriesError('NOT_POSITIVE', message);
      }
      const power = lambda === 'automatic' ? boxCoxLambda(series) : lambda;
      const back = (value: number): number => untransform(value, power);
      const transformed = series.map((value) => boxCox(value, power));
      const fitted = model.fit(transformed);
      const skipped = series.length - fitted.residuals.length;
      return {
        name: nameOf(fitted.name),
        residuals: fitted.residuals.map((residual, i) => {
          return series[i + skipped]! - back(transformed[i + skipped]! - residual);
        }),
        parameters: { ...fitted.parameters, lambda: power },
        forecast(horizon, levels = []) {
          acceptRequest(horizon, levels);
          const { mean, intervals } = fitted.forecast(horizon, [...levels, ONE_DEVIATION]);
          const { lower, upper } = intervals.at(-1)!;
          return {
            mean: mean.map((centre, step) => {
              return biasCorrection ? meanOf(centre, (upper[step]! - lower[step]!) / 2, power) : back(centre);
            }),
            intervals: intervals.slice(0, -1).map((limits) => ({
              level: limits.level,
              lower: limits.lower.map(back),
              upper: limits.upper.map(back),
            })),
          };
        },
      };
    },
  };
}

/** `model` of the logarithms: growth in per cent. The mean is a mean, not the median. */
export const logOf = (model: Model): Model => boxCoxOf(model, { lambda: 0, biasCorrection: true });

/** How probable it is that a normal variable lies within one standard deviation of its mean. */
const ONE_DEVIATION = 0.6826894921370859;

/** Beyond the range of the transform lies 0 for powers above 0 and no limit for powers below. */
const untransform = (value: number, power: number): number =>
  power < 0 && power * value + 1 <= 0 ? Infinity : inverseBoxCox(value, power);

/**
 * Mean of the back-transformed normal variable, to the second order: FPP3, section 5.6. It holds for small deviations;
 * close to the end of the range it goes no further than the value two deviations up.
 */
function meanOf(centre: number, deviation: number, power: number): number {
  const median = untransform(centre, power);
  const relative = deviation / (power * centre + 1);
  const corrected = median * (1 + ((1 - power) * relative * relative) / 2);
  return median > 0 ? Math.min(corrected, untransform(centre + 2 * deviation, power)) : 0;
}
