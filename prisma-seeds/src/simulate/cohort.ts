import type { Provision } from './college-plan.js';
import { createRandom } from './random.js';

/** The students of one provision admitted in one year. */
export interface Cohort {
  readonly planned: number;
  readonly applicants: number;
  readonly firstChoice: number;
  readonly admitted: number;
  readonly registered: number;
  /** Left before graduation. */
  readonly left: number;
  readonly graduates: number;
}

const NOBODY: Cohort = { planned: 0, applicants: 0, firstChoice: 0, admitted: 0, registered: 0, left: 0, graduates: 0 };

/** The same cohort whenever it is asked for: enrolment and, `lengthYears` later, graduates agree. */
export function cohortOf(seed: number, provision: Provision, intakeYear: number): Cohort | undefined {
  if (intakeYear < provision.firstIntakeYear) return undefined;
  if (intakeYear > (provision.lastIntakeYear ?? intakeYear)) return NOBODY;
  const random = createRandom(seed, `cohort/${provision.college.code}/${provision.programme.code}/${intakeYear}`);
  const planned = Math.max(provision.classSize, Math.round(provision.intake / 5) * 5);
  const applicants = Math.round(planned * random.between(0.9, 2.4));
  const admitted = Math.min(planned, Math.round(applicants * random.between(0.75, 0.95)));
  const registered = random.binomial(admitted, random.between(0.86, 0.97));
  const left = random.binomial(registered, random.between(0.02, 0.07));
  const firstChoice = Math.min(applicants, Math.round(applicants * random.between(0.35, 0.8)));
  return { planned, applicants, firstChoice, admitted, registered, left, graduates: registered - left };
}
