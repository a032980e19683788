/** Outflow (0 to 1) of one occupation's cohort, and how many persons it was observed on. */
export interface ObservedOutflow {
  readonly outflow: number;
  readonly observed: number;
}

/** `borrowed` is the share of the estimate that comes from the mean of the age group. */
export interface ShrunkOutflow {
  readonly outflow: number;
  readonly borrowed: number;
}

/**
 * Empirical-Bayes outflows of one age group over occupations: w·f + (1 − w)·f̄ with w = τ² ÷ (τ² + s²/n), s² = f̄(1 − f̄)
 * and τ² by the method of moments (DerSimonian & Laird 1986). An unreliable coefficient tends to the mean of its age
 * group, as in ROA's random-coefficient model (RM-1999/2).
 */
export function shrunkOutflows(cells: readonly ObservedOutflow[]): ShrunkOutflow[] {
  const sum = (value: (cell: ObservedOutflow) => number): number =>
    cells.reduce((total, cell) => total + value(cell), 0);
  const persons = sum(({ observed }) => observed);
  const mean = sum(({ outflow, observed }) => outflow * observed) / persons;
  const within = Math.max(0, mean * (1 - mean));
  const spread = sum(({ outflow, observed }) => observed * (outflow - mean) ** 2) - (cells.length - 1) * within;
  const breadth = persons - sum(({ observed }) => observed ** 2) / persons;
  const between = cells.length < 2 ? 0 : Math.max(0, spread / breadth);
  return cells.map(({ outflow, observed }) => {
    const weight = between === 0 ? 0 : between / (between + within / observed);
    return { outflow: weight * outflow + (1 - weight) * mean, borrowed: 1 - weight };
  });
}
