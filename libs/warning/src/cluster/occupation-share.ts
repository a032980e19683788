import type { ChainRow } from './industry-chain.js';

/** Industry → the industry above it, null at the top. */
export type IndustryParents = ReadonlyMap<string, string | null>;

/** Part of an occupation that lies in the industries and occupations of some rows. */
export interface OccupationShare {
  /** From 0 to 1. */
  readonly share: number;
  /** Whether a row names the occupation itself. */
  readonly isNamed: boolean;
}

/**
 * Of an occupation whose openings (or persons employed) by industry are known; what several rows take in counts once. An
 * occupation without any figure by industry belongs only where a row names it without an industry.
 */
export function occupationShare(
  rows: readonly ChainRow[],
  occupation: string,
  byIndustry: Readonly<Record<string, number>>,
  parents: IndustryParents,
): OccupationShare {
  const concerned = rows.filter((row) => row.occupation === null || row.occupation === occupation);
  const isNamed = concerned.some((row) => row.occupation !== null);
  if (concerned.some(({ industry }) => industry === null)) return { share: 1, isNamed };
  const wanted = new Set(concerned.map(({ industry }) => industry!));
  let within = 0;
  let total = 0;
  for (const [industry, persons] of Object.entries(byIndustry)) {
    total += persons;
    if (isBelow(industry, wanted, parents)) within += persons;
  }
  return { share: total > 0 ? within / total : 0, isNamed };
}

function isBelow(industry: string, wanted: ReadonlySet<string>, parents: IndustryParents): boolean {
  const seen = new Set<string>();
  for (let code: string | null = industry; code !== null && !seen.has(code); code = parents.get(code) ?? null) {
    if (wanted.has(code)) return true;
    seen.add(code);
  }
  return false;
}
