// @ts-expect-error: the package brings no types; the parts in use are described here.
import * as untyped from 'ml-regression';

interface MultivariateLinearRegression {
  /** Root of the sum of squared residuals over the degrees of freedom. */
  readonly stdError: number;
  /** Covariance of the coefficients, the intercept last. */
  readonly stdErrorMatrix: { get(row: number, column: number): number };
  readonly weights: readonly (readonly [number])[];
  predict(x: readonly number[]): [number];
}

interface Regressions {
  /** One row for each value and one column for each variable; an intercept is added as the last. */
  readonly MultivariateLinearRegression: new (
    x: readonly (readonly number[])[],
    y: readonly (readonly [number])[],
  ) => MultivariateLinearRegression;
}

export const { MultivariateLinearRegression } = untyped as Regressions;
