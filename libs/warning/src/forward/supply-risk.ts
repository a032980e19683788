import { normalQuantile } from '@gongxu/forecasting';
import type { SupplyRisk } from './colour-of.js';
import { probabilityAbove } from './probability-above.js';
import { certainly, meanOf, POINTS, quantileOf, type UncertainPersons } from './uncertain-persons.js';

export interface RiskInput {
  readonly graduates: UncertainPersons;
  readonly openings: UncertainPersons;
  readonly tolerance: number;
  /** Deviation of the logarithm of graduates ÷ openings that the region has seen; without it the forecasts alone count. */
  readonly usualSpread?: number | null | undefined;
}

/** Probabilities of more than 1 + tolerance graduates for each opening, and of so many openings for each graduate. */
export function supplyRisk({ graduates, openings, tolerance, usualSpread }: RiskInput): SupplyRisk {
  const above = (a: UncertainPersons, b: UncertainPersons): number => probabilityAbove(a, b, 1 + tolerance);
  if (usualSpread == null) return { over: above(graduates, openings), under: above(openings, graduates) };
  const ratios = weighedRatios(graduates, openings, usualSpread);
  const inverse = ratios.map((ratio) => 1 / ratio).reverse();
  return {
    over: above({ samples: ratios }, certainly(1)),
    under: above({ samples: inverse }, certainly(1)),
  };
}

/**
 * Likely values of graduates ÷ openings, ascending: the forecast weighed against what is usual, both normal in logarithms
 * (empirical Bayes: Efron & Morris 1973). A vague forecast far from balance is drawn back, a sure one stands.
 */
function weighedRatios(graduates: UncertainPersons, openings: UncertainPersons, usualSpread: number): number[] {
  const { mean, deviation } = logRatio(graduates, openings);
  const [usual, vague] = [usualSpread ** 2, deviation ** 2];
  const weight = vague > 0 ? usual / (usual + vague) : 1;
  return Array.from({ length: POINTS }, (_, place) =>
    Math.exp(weight * mean + Math.sqrt(weight) * deviation * normalQuantile((place + 0.5) / POINTS)),
  );
}

/** Limits of 80 %, in standard deviations. */
const LIMITS = 2 * 1.28155;

/** Joint sample paths give the ratio path by path; else relative deviations add up in squares. */
function logRatio(a: UncertainPersons, b: UncertainPersons): { readonly mean: number; readonly deviation: number } {
  const mean = Math.log(atLeastHalf(meanOf(a)) / atLeastHalf(meanOf(b)));
  if ('samples' in a && 'samples' in b && a.samples.length === b.samples.length) {
    const samples = a.samples.map((value, path) => Math.log(atLeastHalf(value) / atLeastHalf(b.samples[path]!)));
    const sorted = samples.sort((x, y) => x - y);
    const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
    return { mean, deviation: (at(0.9) - at(0.1)) / LIMITS };
  }
  return { mean, deviation: Math.hypot(relativeDeviation(a), relativeDeviation(b)) };
}

/** A logarithm needs somebody: nobody counts as half a person. */
const atLeastHalf = (persons: number): number => Math.max(0.5, persons);

const relativeDeviation = (persons: UncertainPersons): number =>
  (quantileOf(persons, 0.9) - quantileOf(persons, 0.1)) / LIMITS / atLeastHalf(meanOf(persons));
