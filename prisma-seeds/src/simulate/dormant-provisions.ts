import type { College, Provision } from './college-plan.js';
import { createRandom } from './random.js';

/** How many provisions stand in the files without taking anybody in. */
const DORMANT = 6;

/**
 * Provisions that stopped taking students in five or six years ago and were never given up: programmes another school of the
 * city teaches, so that no occupation gains or loses school leavers.
 */
export function dormantProvisions(seed: number, year: number, provisions: readonly Provision[]): Provision[] {
  const random = createRandom(seed, 'dormant');
  const schools = [...new Set<College>(provisions.map(({ college }) => college))].filter(
    ({ level }) => level === '中职',
  );
  const taught = random.shuffle(provisions.filter(({ college }) => college.level === '中职'));
  const isTaughtAt = ({ code }: College, programme: string): boolean =>
    provisions.some((each) => each.college.code === code && each.programme.code === programme);
  return taught.slice(0, DORMANT).flatMap((provision) => {
    const college = schools.filter((each) => !isTaughtAt(each, provision.programme.code))[random.below(schools.length)];
    if (!college) return [];
    return [{ ...provision, college, firstIntakeYear: year - 14, lastIntakeYear: year - 5 - random.below(2) }];
  });
}
