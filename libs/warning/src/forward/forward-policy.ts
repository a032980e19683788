/** Choices of this product; a policy replaces them. */
export interface ForwardPolicy {
  /** Over-supply: more than 1 + tolerance graduates for each opening; under-supply: more than 1 + tolerance openings for each graduate. */
  readonly tolerance: number;
  /** Probability of over-supply from which a programme is yellow, and red. */
  readonly yellowFrom: number;
  readonly redFrom: number;
  /** Probability of under-supply from which it is green. */
  readonly greenFrom: number;
  /** A colour stays until its probability has fallen by so much below the one it begins at. */
  readonly hysteresis: number;
  /** Fewest years of graduates and of openings. */
  readonly minimumYears: number;
}

export const DEFAULT_FORWARD_POLICY: ForwardPolicy = {
  tolerance: 0.2,
  yellowFrom: 0.35,
  redFrom: 0.6,
  greenFrom: 0.6,
  hysteresis: 0.05,
  minimumYears: 4,
};
