import type { Cohort } from '../simulate/cohort.js';
import type { Provision } from '../simulate/college-plan.js';
import { createRandom } from '../simulate/random.js';
import { OWN_PLANS, type EnrolmentPlan } from './enrolment-plan.js';

/**
 * The students a provision takes in in a year of the given popularity, 1 in a usual year. Who applies does not depend on the
 * plan: a larger one than students want is not filled.
 */
export function provisionCohort(
  seed: number,
  provision: Provision,
  intakeYear: number,
  popularity: number,
  plan: EnrolmentPlan = OWN_PLANS,
): Cohort | undefined {
  if (intakeYear < provision.firstIntakeYear) return undefined;
  const { college, programme, intake, classSize } = provision;
  const random = createRandom(seed, `training/cohort/${college.code}/${programme.code}/${intakeYear}`);
  const wanted = random.logNormal(intake * popularity, 0.06);
  const own = Math.max(Math.round(classSize / 2), Math.round(wanted / 5) * 5);
  const applicants = Math.round(own * random.between(0.95, 2.2) * popularity ** 0.3);
  const planned = plan({ institution: college.code, programme: programme.code }, intakeYear) ?? own;
  const admitted = Math.min(planned, Math.round(applicants * random.between(0.88, 0.98)));
  const registered = random.binomial(admitted, random.between(0.88, 0.97));
  const left = random.binomial(registered, random.between(0.02, 0.07));
  const firstChoice = Math.min(applicants, Math.round(applicants * random.between(0.35, 0.8)));
  return { planned, applicants, firstChoice, admitted, registered, left, graduates: registered - left };
}
