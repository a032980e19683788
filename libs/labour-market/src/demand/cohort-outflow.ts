/** One cohort (birth years × sex) in one occupation, followed from the first count to the second. */
export interface FollowedCohort {
  /** Persons of the cohort in the occupation at the first count. */
  readonly before: number;
  /** Persons of the cohort in the occupation at the second count. */
  readonly after: number;
  /** Labour force of the cohort in all occupations, second count ÷ first count; 1 when not given. */
  readonly labourForcePast?: number;
  /** The same ratio as expected over the years ahead; the past one when not given. */
  readonly labourForceAhead?: number;
}

/** (after − before) ÷ before; null when nobody was there to follow. */
export const netFlow = ({ before, after }: FollowedCohort): number | null =>
  before > 0 ? (after - before) / before : null;

/**
 * Share of the cohort that leaves the occupation and is not made up for by those who join it: max(0, 1 − (1 + net flow) ×
 * labour force ahead ÷ labour force past). Cedefop, Research Paper 25; ROA RM-1999/2. The ratio takes out what the
 * whole cohort's participation and population did and puts in what they are expected to do.
 */
export function cohortOutflow(cohort: FollowedCohort): number | null {
  const flow = netFlow(cohort);
  if (flow === null) return null;
  const { labourForcePast = 1, labourForceAhead = labourForcePast } = cohort;
  return Math.max(0, 1 - ((1 + flow) * labourForceAhead) / labourForcePast);
}
