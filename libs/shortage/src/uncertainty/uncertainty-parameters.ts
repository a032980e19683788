/** How doubt is measured. Choices of this product; they stand in the edition. */
export interface UncertaintyParameters {
  readonly replicates: number;
  readonly seed: number;
  /** Share of the replicates inside the rank interval. */
  readonly confidence: number;
  /** Deviation of the logarithm of a yearly headcount or wage where the series are too short to tell (four years). */
  readonly yearlyDeviation: number;
  /** Deviation of the logarithm of each flow of an account: projections state no error of their own. */
  readonly accountDeviation: number;
  /** Sets of weights that are tried. */
  readonly weightSets: number;
  /** A weight may lie this share below or above its own; where a method has no weights, each threshold may. */
  readonly weightRange: number;
  readonly thresholdRange: number;
}

export const DEFAULT_UNCERTAINTY: UncertaintyParameters = {
  replicates: 1000,
  seed: 20_260_101,
  confidence: 0.9,
  yearlyDeviation: 0.01,
  accountDeviation: 0.05,
  weightSets: 200,
  weightRange: 0.5,
  thresholdRange: 0.1,
};
