/** Students a provision is planned to take in in a year by somebody outside; undefined leaves it to the college. */
export type EnrolmentPlan = (provision: PlannedProvision, year: number) => number | undefined;

export interface PlannedProvision {
  readonly institution: string;
  readonly programme: string;
}

/** Every college plans for itself. */
export const OWN_PLANS: EnrolmentPlan = () => undefined;
