import { cohortOf } from './cohort.js';
import type { College, Provision } from './college-plan.js';
import { createRandom } from './random.js';

export function* institutionRows(provisions: readonly Provision[]): Generator<string[]> {
  const colleges = new Map<string, College>(provisions.map(({ college }) => [college.code, college]));
  for (const { code, name, level, region } of colleges.values()) yield [code, name, level, region, '模拟数据'];
}

/** What each provision is that has taken in students by a year, of any year if none is given; staff and rooms do not change. */
export function* provisionRows(
  seed: number,
  provisions: readonly Provision[],
  begunBy = Infinity,
): Generator<string[]> {
  const random = createRandom(seed, 'provisions');
  for (const { college, programme, lengthYears, intake, classSize, firstIntakeYear } of provisions) {
    const seats = Math.round((intake * lengthYears * random.between(0.95, 1.3)) / 10) * 10;
    const teachers = Math.max(3, Math.round(seats / random.between(14, 24)));
    const row = [
      college.code,
      programme.code,
      college.region,
      String(lengthYears),
      String(seats),
      String(teachers),
      String(random.binomial(teachers, random.between(0.35, 0.7))),
      String(Math.round(seats * random.between(0.2, 0.6))),
      '20',
      String(classSize),
      String(firstIntakeYear),
    ];
    if (firstIntakeYear <= begunBy) yield row;
  }
}

export function* enrolmentRows(
  seed: number,
  years: readonly number[],
  provisions: readonly Provision[],
): Generator<string[]> {
  for (const provision of provisions) {
    for (const year of years) {
      const cohort = cohortOf(seed, provision, year);
      if (!cohort) continue;
      const inCollege = Array.from({ length: provision.lengthYears }, (_, age) =>
        cohortOf(seed, provision, year - age),
      );
      const onRoll = inCollege.reduce((sum, each) => sum + (each ? each.registered : 0), 0);
      const { planned, applicants, firstChoice, admitted, registered, left } = cohort;
      const counts = [planned, applicants, firstChoice, admitted, registered, onRoll, left];
      yield [provision.college.code, provision.programme.code, String(year), ...counts.map(String)];
    }
  }
}
