import { compareText } from '@gongxu/domain';
import type { WeightedCrosswalkLink } from './crosswalk-link.js';

/**
 * Divides each link to a group over the group's occupations: in proportion to `share` (e.g. employment), or equally
 * when there is none or the group's shares are all 0. Links that meet at one occupation are added, so a programme's
 * weights keep their sum. `leavesOf` gives the code itself, or nothing, for an occupation.
 */
export function expandGroups(
  links: readonly WeightedCrosswalkLink[],
  leavesOf: (code: string) => readonly string[],
  share?: (leaf: string) => number,
): WeightedCrosswalkLink[] {
  const merged = new Map<string, WeightedCrosswalkLink>();
  for (const link of [...links].sort(byProgrammeAndOccupation)) {
    for (const [occupation, part] of divide(link.occupation, leavesOf, share)) {
      const key = JSON.stringify([link.programmeSystem, link.programme, occupation]);
      const weight = (merged.get(key)?.weight ?? 0) + link.weight * part;
      merged.set(key, { ...link, occupation, weight });
    }
  }
  return [...merged.values()].filter(({ weight }) => weight > 0).sort(byProgrammeAndOccupation);
}

function divide(
  code: string,
  leavesOf: (code: string) => readonly string[],
  share?: (leaf: string) => number,
): (readonly [leaf: string, part: number])[] {
  const leaves = [...new Set(leavesOf(code))].sort(compareText);
  if (leaves.length === 0) return [[code, 1]];
  const shares = leaves.map((leaf) => Math.max(0, share?.(leaf) ?? 0));
  const total = shares.reduce((sum, part) => sum + part, 0);
  return leaves.map((leaf, index) => [leaf, total > 0 ? shares[index]! / total : 1 / leaves.length]);
}

const byProgrammeAndOccupation = (a: WeightedCrosswalkLink, b: WeightedCrosswalkLink): number =>
  compareText(a.programmeSystem, b.programmeSystem) ||
  compareText(a.programme, b.programme) ||
  compareText(a.occupation, b.occupation);
