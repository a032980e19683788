import { seededRandom } from '@gongxu/forecasting';
import type { UncertainRate } from '../draws/uncertain-rate.js';
import { projectEnrolment } from '../graduates/enrolment-flow.js';
import { years, type Path } from '../path.js';
import { fan } from '../simulation/fan.js';
import { samplePaths } from '../simulation/sample-paths.js';
import { simulateGraduates } from '../simulation/simulate-graduates.js';
import type { ForecastPoint } from './series-forecast.js';

export interface GraduatesInput {
  /** Whole years from intake to graduation. */
  readonly lag: number;
  /** Share of entrants who graduate, at the end of the last year. */
  readonly completion: UncertainRate;
  /** The newest year whose entrants are known. */
  readonly baseYear: number;
  /** Entrants of a year up to it; undefined where not known. */
  readonly entrants: (year: number) => number | undefined;
  /** Forecast entrants of the years after it; none where they cannot be forecast. */
  readonly intakes: readonly ForecastPoint[];
  readonly lastYear: number;
}

/** 95 % of a normal distribution lies within so many standard deviations. */
const DEVIATIONS = 1.96;
const PATHS = 400;
/** Any number does: every provision draws from the same numbers, whatever stands before it. */
const SEED = 20260101;
const PROBABILITIES = [0.025, 0.1, 0.9, 0.975];

/**
 * Graduates of the years after `baseYear`: first those on roll by then, each with the completion rate's chance, later those
 * of forecast intakes. Years whose entrants are neither known nor forecast are left out.
 */
export function graduatesOutlook(input: GraduatesInput): ForecastPoint[] {
  const { lag, completion, baseYear, entrants, intakes } = input;
  const known = years(lag).map((grade) => entrants(baseYear - grade));
  const horizon = Math.min(input.lastYear - baseYear, lag + intakes.length);
  if (horizon < 1) return [];
  const onRoll = known.map((students) => students ?? 0);
  const grades = years(lag).map((grade) => ({
    progress: grade === lag - 1 ? completion.rate : 1,
    repeat: 0,
    transferOut: 0,
    observed: grade === lag - 1 ? completion.observed : Infinity,
  }));
  const path = (of: keyof ForecastPoint): Path => (intakes.length > 0 ? intakes.map((point) => point[of]!) : [0]);
  const mean = projectEnrolment({ onRoll, rates: grades, intakes: path('mean') }, horizon);
  const random = seededRandom(SEED);
  const band = { mean: path('mean'), lower: path('lower95'), upper: path('upper95'), deviations: DEVIATIONS, floor: 0 };
  const simulated = simulateGraduates(
    { onRoll, grades, intakes: samplePaths(band, PATHS, random), horizon, paths: PATHS, eachStudent: true },
    random,
  );
  const [lower95, lower80, upper80, upper95] = fan(simulated, PROBABILITIES).map(({ values }) => values);
  return years(horizon).flatMap((step) =>
    step < lag && known[lag - 1 - step] === undefined
      ? []
      : [
          {
            year: baseYear + 1 + step,
            mean: mean[step]!.graduates,
            lower80: lower80![step]!,
            upper80: upper80![step]!,
            lower95: lower95![step]!,
            upper95: upper95![step]!,
          },
        ],
  );
}
