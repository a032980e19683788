/** A part of a whole, in persons. */
export interface Part {
  readonly part: number;
  readonly whole: number;
}

export interface Composition {
  readonly share: number;
  readonly peerMedian: number;
  readonly peers: number;
  /** (share − median) ÷ √(spread of the peers² + sampling error²); the spread is 1.4826 × their median deviation. */
  readonly z: number;
  readonly isSuspicious: boolean;
}

/** Choices of this product: fewest peers, and how far above them a share must lie to be suspicious. */
const FEWEST_PEERS = 5;
const Z = 3;
const EXCESS = 0.1;

/** How a share stands among the shares of peers; undefined where there is nothing to compare. */
export function compositionOf({ part, whole }: Part, peers: readonly Part[]): Composition | undefined {
  const shares = peers.filter((peer) => peer.whole > 0).map((peer) => peer.part / peer.whole);
  if (whole <= 0 || shares.length < FEWEST_PEERS) return undefined;
  const share = part / whole;
  const peerMedian = medianOf(shares);
  const spread = 1.4826 * medianOf(shares.map((each) => Math.abs(each - peerMedian)));
  const usual = Math.min(1 - 1 / whole, Math.max(1 / whole, peerMedian));
  const z = (share - peerMedian) / Math.sqrt(spread ** 2 + (usual * (1 - usual)) / whole + 1e-12);
  return { share, peerMedian, peers: shares.length, z, isSuspicious: z >= Z && share - peerMedian >= EXCESS };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
