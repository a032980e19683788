import { minimiseSquares } from '../minimise-squares.js';
import { etsErrors, type EtsStates, type EtsWeights } from './ets-errors.js';
import { type EtsForm, parameterCount, stateCount, weightCount } from './ets-form.js';
import { firstStates } from './first-states.js';

/** Levels and slopes in units of `scale`, the mean size of the series. */
export interface EtsFit {
  readonly form: EtsForm;
  readonly weights: EtsWeights;
  readonly states: EtsStates;
  readonly scale: number;
  /** In the unit of the series. */
  readonly residuals: readonly number[];
  /** Standard deviation of the error: in units of `scale`, or a part of the mean for a multiplicative error. */
  readonly sigma: number;
  /** Akaike's corrected criterion; comparable between fits to the same series. */
  readonly aicc: number;
}

/** The bounds of `ets` of the R package forecast. */
const LEAST = 1e-4;
const MOST = 0.9999;
const PHI = [0.8, 0.98] as const;
/** A series fitted to one part in 10¹² is fitted wholly. */
const PERFECT = 1e-24;

/** Greatest likelihood over weights and first states, if any are allowed. Hyndman et al. (2008), chapter 5. */
export function fitEts(form: EtsForm, series: readonly number[]): EtsFit | undefined {
  const length = series.length;
  const scale = series.reduce((sum, value) => sum + Math.abs(value), 0) / length || 1;
  const values = Float64Array.from(series, (value) => value / scale);
  const { residuals, weights, lastStates, factor } = etsErrors(form, values);
  const problem = { size: length, residuals, ...bounds(form) };
  const allowed = [[...firstWeights(form), ...firstStates(form, values)], cautious(form, values)].filter(
    (start) => residuals(Float64Array.from(start), new Float64Array(length)) < Infinity,
  );
  // A second search is cheap without a season, and at times ends lower.
  const ends = allowed.slice(0, form.season === 'N' ? 2 : 1).map((start) => minimiseSquares(problem, start));
  const found = ends.toSorted((a, b) => a.sum - b.sum)[0];
  if (!found) return undefined;

  const errors = new Float64Array(length);
  const sum = residuals(found.parameters, errors);
  const estimated = parameterCount(form);
  const inUnit = (error: number, t: number): number => {
    const relative = error / factor();
    return form.error === 'A' ? error * scale : (series[t]! * relative) / (1 + relative);
  };
  return {
    form,
    weights: weights(found.parameters),
    states: lastStates(),
    scale,
    residuals: Array.from(errors, inUnit),
    sigma: Math.sqrt(sum / (length - estimated + 1)) / factor(),
    aicc: length * Math.log(Math.max(sum / length, PERFECT)) + penalty(estimated, length),
  };
}

const penalty = (estimated: number, length: number): number => (2 * estimated * length) / (length - estimated - 1);

const firstWeights = ({ trend, damped, season }: EtsForm): number[] => [
  0.5,
  ...(trend === 'A' ? [0.1] : []),
  ...(damped ? [0.95] : []),
  ...(season === 'N' ? [] : [0.1]),
];

/** A steady level without trend or season, from which relative errors are hardly ever forbidden. */
function cautious(form: EtsForm, values: Float64Array): number[] {
  const states = new Array<number>(stateCount(form)).fill(form.season === 'M' ? 1 : 0);
  states[0] = values[0]!;
  if (form.trend === 'A') states[1] = 0;
  return [...firstWeights(form).map((weight, i) => (i === 0 || (form.damped && i === 2) ? weight : LEAST)), ...states];
}

function bounds(form: EtsForm): { lower: number[]; upper: number[] } {
  const lower = new Array<number>(weightCount(form)).fill(LEAST);
  const upper = lower.map(() => MOST);
  if (form.damped) [lower[2], upper[2]] = PHI;
  const free = new Array<number>(stateCount(form)).fill(Infinity);
  const level = form.trend === 'A' ? 2 : 1;
  const season = free.map((_, i) => (i >= level && form.season === 'M' ? LEAST : -Infinity));
  return { lower: [...lower, ...season], upper: [...upper, ...free] };
}
