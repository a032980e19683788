import { groupBy } from '@gongxu/domain';
import type { LinkEntry, OccupationEntry } from '../simulate/load-reference.js';

/** One programme's part led to one occupation; the weights of a programme sum to 1. */
export interface WeightedOccupationLink {
  readonly programme: string;
  readonly occupation: string;
  readonly weight: number;
}

/** Equal weights over the links of a programme; a link to a group is divided equally over the group's occupations. */
export function occupationLinks(
  links: readonly LinkEntry[],
  occupations: readonly OccupationEntry[],
): WeightedOccupationLink[] {
  const codes = new Set(occupations.map(({ code }) => code));
  const members = groupBy(codes, (code) => code.slice(0, code.lastIndexOf('-')));
  return [...groupBy(links, ({ programme }) => programme)].flatMap(([programme, of]) => {
    const targets = of
      .map(({ occupation }) => (codes.has(occupation) ? [occupation] : (members.get(occupation) ?? [])))
      .filter((target) => target.length > 0);
    const weights = new Map<string, number>();
    for (const target of targets) {
      for (const code of target) {
        weights.set(code, (weights.get(code) ?? 0) + 1 / (targets.length * target.length));
      }
    }
    return [...weights].map(([occupation, weight]) => ({ programme, occupation, weight }));
  });
}
