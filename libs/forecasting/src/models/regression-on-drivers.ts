import { MultivariateLinearRegression } from '../ml-regression.js';
import type { Model } from '../model.js';
import { eachStep, normalModel } from '../normal-model.js';
import { SeriesError } from '../series-error.js';
import { studentQuantile } from '../student-quantile.js';

/**
 * Least squares on other series whose future is known or assumed: one list for each driver, as long as the series, and one
 * with its future values. The limits count the uncertainty of the coefficients, not of the drivers. FPP3, sections 7.1 and 7.6.
 */
export function regressionOnDrivers(
  drivers: readonly (readonly number[])[],
  futureDrivers: readonly (readonly number[])[],
): Model {
  const scales = drivers.map(scaleOf);
  const reach = Math.min(...futureDrivers.map((values) => values.length));
  accept(drivers, futureDrivers);
  const row = (values: readonly (readonly number[])[], t: number): number[] =>
    values.map((driver, k) => (driver[t]! - scales[k]!.mean) / scales[k]!.spread);

  const fit = (series: readonly number[]) => {
    const length = series.length;
    if (length !== drivers[0]!.length) {
      throw new SeriesError(
        'INVALID_OPTION',
        `the series has ${length} values, its drivers have ${drivers[0]!.length}`,
      );
    }
    const level = series.reduce((sum, value) => sum + value, 0) / length;
    const rows = series.map((_, t) => row(drivers, t));
    const regression = new MultivariateLinearRegression(
      rows,
      series.map((value): [number] => [value - level]),
    );
    const sigma = regression.stdError;
    const predict = (x: readonly number[]): number => level + regression.predict(x)[0];
    const deviation = (x: readonly number[]): number => {
      const withIntercept = [...x, 1];
      const uncertain = withIntercept.reduce(
        (sum, a, i) =>
          sum + withIntercept.reduce((part, b, j) => part + a * b * regression.stdErrorMatrix.get(i, j), 0),
        0,
      );
      return Math.sqrt(sigma * sigma + Math.max(0, uncertain));
    };
    const slopes = scales.map(({ spread }, k): [string, number] => [
      `driver${k + 1}`,
      regression.weights[k]![0] / spread,
    ]);
    return {
      residuals: rows.map((x, t) => series[t]! - predict(x)),
      parameters: { ...Object.fromEntries(slopes), sigma },
      quantile: (p: number) => studentQuantile(p, length - drivers.length - 1),
      outlook: (horizon: number) => {
        if (horizon > reach) {
          throw new SeriesError('INVALID_HORIZON', `the drivers are known ${reach} steps ahead, not ${horizon}`);
        }
        const ahead = eachStep(horizon, (step) => step - 1).map((t) => row(futureDrivers, t));
        return { mean: ahead.map(predict), deviation: ahead.map(deviation) };
      },
    };
  };
  return normalModel({ name: `regression(${drivers.length})`, minimumLength: drivers.length + 3, fit });
}

function accept(drivers: readonly (readonly number[])[], futureDrivers: readonly (readonly number[])[]): void {
  if (drivers.length === 0 || drivers.length !== futureDrivers.length) {
    throw new SeriesError('INVALID_OPTION', 'a regression needs one driver or more, and the future of each');
  }
  if (drivers.some((driver) => driver.length !== drivers[0]!.length)) {
    throw new SeriesError('INVALID_OPTION', 'the drivers have different lengths');
  }
  if (![...drivers, ...futureDrivers].flat().every(Number.isFinite)) {
    throw new SeriesError('NOT_FINITE', 'a driver has a value that is no number');
  }
  const still = drivers.findIndex((driver) => driver.every((value) => value === driver[0]));
  if (still >= 0) throw new SeriesError('INVALID_OPTION', `driver ${still + 1} never changes`);
}

function scaleOf(values: readonly number[]): { mean: number; spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, spread: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}
