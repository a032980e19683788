import type { Destinations } from '../ladder/destinations.js';
import type { ContractEmployers } from '../ladder/provision-history.js';
import { compositionOf, type Composition, type Part } from './composition-outlier.js';

/** Placements of one provision in one year as far as they are known. */
export interface PlacementComposition {
  readonly destinations: Destinations;
  /** Absent where the size of employers is not told: then nothing is said of them, and it is no peer. */
  readonly employers?: ContractEmployers;
}

export const SUSPICIONS = ['flexible_share', 'freelance_share', 'tiny_employers'] as const;

export type SuspicionKind = (typeof SUSPICIONS)[number];

export interface PlacementSuspicion extends Composition {
  readonly kind: SuspicionKind;
}

/** Kinds of placement that are far more frequent than among peers of the same year and level, the strongest first. */
export function placementSuspicions(
  of: PlacementComposition,
  peers: readonly PlacementComposition[],
): PlacementSuspicion[] {
  return SUSPICIONS.flatMap((kind): PlacementSuspicion[] => {
    const part = partOf(kind, of);
    const composition =
      part &&
      compositionOf(
        part,
        peers.flatMap((peer) => partOf(kind, peer) ?? []),
      );
    return composition?.isSuspicious ? [{ kind, ...composition }] : [];
  }).sort((a, b) => b.z - a.z);
}

/** Flexible and freelance among those at work; tiny employers among placements by contract. */
function partOf(kind: SuspicionKind, { destinations, employers }: PlacementComposition): Part | undefined {
  const { contract, entrepreneurship, flexible, freelance } = destinations;
  const whole = contract + entrepreneurship + flexible;
  switch (kind) {
    case 'flexible_share':
      return { part: flexible, whole };
    case 'freelance_share':
      return { part: freelance, whole };
    case 'tiny_employers':
      return employers && { part: employers.tiny, whole: employers.known };
  }
}
