import type { Provision } from '../simulate/college-plan.js';
import { CITY } from '../simulate/place.js';
import { createRandom } from '../simulate/random.js';
import type { TrainingCycle } from './training-cycle.js';

/** Yearly noise of a headcount, as a deviation of the logarithm. */
const HEADCOUNT_NOISE = 0.004;

/** Insured employment of the whole city by occupation and year. */
export function* cycleEmploymentRows(
  seed: number,
  years: readonly number[],
  { demand, firstYear }: TrainingCycle,
): Generator<string[]> {
  for (const { occupation, employment, retirementRate } of demand.values()) {
    const random = createRandom(seed, `training/employment/${occupation}`);
    for (const year of years) {
      const place = year - firstYear;
      const headcount = Math.round(random.logNormal(employment[place]!, HEADCOUNT_NOISE));
      const retirements = random.binomial(Math.round(employment[place - 1]!), retirementRate);
      const separations = retirements + Math.round(headcount * random.between(0.07, 0.12));
      const hires = Math.max(0, Math.round(employment[place]! - employment[place - 1]!) + separations);
      const unemployed = Math.round(headcount * random.between(0.03, 0.05));
      yield [
        CITY,
        occupation,
        '',
        String(year),
        ...[headcount, 4500, hires, separations, retirements, unemployed].map(String),
      ];
    }
  }
}

export function* cycleEnrolmentRows(
  years: readonly number[],
  provisions: readonly Provision[],
  { cohortOf }: TrainingCycle,
): Generator<string[]> {
  for (const provision of provisions) {
    for (const year of years) {
      const cohort = cohortOf(provision, year);
      if (!cohort) continue;
      let onRoll = 0;
      for (let age = 0; age < provision.lengthYears; age++) onRoll += cohortOf(provision, year - age)?.registered ?? 0;
      const { planned, applicants, firstChoice, admitted, registered, left } = cohort;
      const counts = [planned, applicants, firstChoice, admitted, registered, onRoll, left];
      yield [provision.college.code, provision.programme.code, String(year), ...counts.map(String)];
    }
  }
}

/** Share of job seekers without work where there are openings for all, and of those with none for them how many stay without. */
const FRICTION = 0.08;
const LEFT_WITHOUT = 0.9;
/** Of the unplaced of a provision that dresses its figures, the share told as flexible or freelance. */
const DRESSED = 0.6;
/** These colleges do not say how large employers are. */
const NOT_TOLD = '';

/** Destinations: where graduates outnumber openings some stay without work, and a few provisions call them flexibly employed. */
export function* cycleGraduateRows(
  seed: number,
  years: readonly number[],
  provisions: readonly Provision[],
  dressed: ReadonlySet<Provision>,
  { cohortOf, ratios, firstYear }: TrainingCycle,
): Generator<string[]> {
  for (const provision of provisions) {
    const { college, programme, lengthYears } = provision;
    const luck = createRandom(seed, `training/luck/${college.code}/${programme.code}`).normal(0, 0.05);
    for (const year of years) {
      const graduates = cohortOf(provision, year - lengthYears)?.graduates ?? 0;
      if (graduates === 0) continue;
      const random = createRandom(seed, `training/graduates/${college.code}/${programme.code}/${year}`);
      const ratio = ratios.get(programme.code)?.[year - firstYear] ?? 1;
      const withoutOpening = Math.max(0, 1 - 1 / ratio);
      const idle = Math.min(
        0.85,
        Math.max(0.02, FRICTION + LEFT_WITHOUT * withoutOpening + luck + random.normal(0, 0.03)),
      );
      const furtherStudy = random.binomial(graduates, provision.furtherStudy);
      const withoutWork = random.binomial(graduates - furtherStudy, idle);
      const told = dressed.has(provision) ? random.binomial(withoutWork, DRESSED) : 0;
      const working = graduates - furtherStudy - withoutWork;
      const flexible = random.binomial(working, 0.14) + told;
      const entrepreneurship = random.binomial(working - (flexible - told), 0.02);
      const counts = [
        graduates,
        working - (flexible - told) - entrepreneurship,
        entrepreneurship,
        random.binomial(flexible - told, 0.25) + random.binomial(told, 0.7),
        flexible,
        furtherStudy,
        random.binomial(furtherStudy, 0.01),
        withoutWork - told,
        random.binomial(working, Math.max(0.2, 0.78 - 0.5 * withoutOpening)),
        random.binomial(working, 0.5),
        Math.round(random.logNormal(3400 * ratio ** -0.1, 0.05) / 10) * 10,
        random.binomial(graduates, Math.max(0.3, 0.85 - 0.4 * withoutOpening)),
      ];
      yield [college.code, programme.code, String(year), ...counts.map(String), NOT_TOLD];
    }
  }
}
