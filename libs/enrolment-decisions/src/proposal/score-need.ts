import { round6 } from '@gongxu/shortage';
import type { ProposalPolicy } from '../policy/decision-policy.js';

/** Persons missing a year in the year the first intake graduates, with limits that hold 80 %; null where not known. */
export interface OccupationNeed {
  readonly occupation: string;
  /** Of the programme's links; they sum to 1. */
  readonly weight: number;
  readonly gap: { readonly mean: number; readonly lower: number; readonly upper: number } | null;
}

export interface NeedInput {
  readonly year: number;
  /** Of one intake who look for work: intake × completion × (1 − further study). */
  readonly leavers: number;
  readonly occupations: readonly OccupationNeed[];
}

export interface NeedScore {
  /** Of 100: the share of the new graduates whom the projected gaps can take; null where too little is known. */
  readonly score: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Weight of the occupations with a projected gap. */
  readonly knownShare: number;
  readonly year: number;
  readonly leavers: number;
  readonly occupations: readonly (OccupationNeed & { readonly leavers: number; readonly taken: number | null })[];
}

/** Need: how many of its graduates the projected gaps of a programme's occupations can take. */
export function scoreNeed(
  { year, leavers, occupations }: NeedInput,
  { minimumKnownShare }: Pick<ProposalPolicy, 'minimumKnownShare'>,
): NeedScore {
  const lines = occupations.map((each) => {
    const arriving = leavers * each.weight;
    const taken = each.gap && round6(takenOf(each.gap.mean, arriving));
    return { ...each, leavers: round6(arriving), taken };
  });
  const known = lines.filter(({ gap }) => gap !== null);
  const knownShare = round6(known.reduce((sum, { weight }) => sum + weight, 0));
  const isKnown = knownShare > 0 && knownShare >= minimumKnownShare;
  const scoreAt = (of: 'mean' | 'lower' | 'upper'): number | null =>
    isKnown
      ? round6(
          (100 * known.reduce((sum, line) => sum + line.weight * takenOf(line.gap![of], line.leavers), 0)) / knownShare,
        )
      : null;
  return {
    score: scoreAt('mean'),
    lower: scoreAt('lower'),
    upper: scoreAt('upper'),
    knownShare,
    year,
    leavers,
    occupations: lines,
  };
}

const takenOf = (gap: number, leavers: number): number => (leavers > 0 ? Math.min(1, Math.max(0, gap) / leavers) : 1);
