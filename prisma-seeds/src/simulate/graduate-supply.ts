import { cohortOf } from './cohort.js';
import type { Provision } from './college-plan.js';
import type { LinkEntry } from './load-reference.js';

/** Graduates of a year who look for work, by occupation: equal weights over a programme's links. */
export function graduateSupply(
  seed: number,
  year: number,
  provisions: readonly Provision[],
  links: readonly LinkEntry[],
): ReadonlyMap<string, number> {
  const occupationsOf = new Map<string, string[]>();
  for (const { programme, occupation } of links) {
    occupationsOf.set(programme, [...(occupationsOf.get(programme) ?? []), occupation]);
  }
  const supply = new Map<string, number>();
  for (const provision of provisions) {
    const graduates = cohortOf(seed, provision, year - provision.lengthYears)?.graduates ?? 0;
    const occupations = occupationsOf.get(provision.programme.code) ?? [];
    const each = (graduates * (1 - provision.furtherStudy)) / occupations.length;
    for (const occupation of occupations) supply.set(occupation, (supply.get(occupation) ?? 0) + each);
  }
  return supply;
}
