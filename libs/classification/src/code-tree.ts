/** Each code of a list and the one above it. */
export type Parents = ReadonlyMap<string, string | null>;

/** The finest codes under every code; a finest code is under itself. */
export function leavesBelow(parents: Parents): ReadonlyMap<string, readonly string[]> {
  const groups = new Set(parents.values());
  const leaves = new Map<string, string[]>();
  for (const leaf of parents.keys()) {
    if (groups.has(leaf)) continue;
    for (let at: string | null | undefined = leaf; at; at = parents.get(at)) {
      const below = leaves.get(at);
      if (below) below.push(leaf);
      else leaves.set(at, [leaf]);
    }
  }
  return leaves;
}

/**
 * The code itself, or the nearest one above it, that the data counts; the code itself when it counts neither. A crosswalk
 * may be finer than the data: SOC 15-1252 lies within the line 15-1256 of the employment projections.
 */
export function countedAs(code: string, parents: Parents, counted: ReadonlySet<string>): string {
  for (let at: string | null | undefined = code; at; at = parents.get(at)) if (counted.has(at)) return at;
  return code;
}
