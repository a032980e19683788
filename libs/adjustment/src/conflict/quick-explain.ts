/**
 * A smallest-by-inclusion set of candidates that fails together: without any one of its members it does not. `fails` must
 * hold for all candidates and for every larger set of one it holds for. QuickXplain (Junker 2004).
 */
export async function quickExplain<T>(
  candidates: readonly T[],
  fails: (kept: readonly T[]) => Promise<boolean>,
): Promise<T[]> {
  if (await fails([])) return [];
  return explain([], false, candidates, fails);
}

async function explain<T>(
  background: readonly T[],
  grew: boolean,
  candidates: readonly T[],
  fails: (kept: readonly T[]) => Promise<boolean>,
): Promise<T[]> {
  if (grew && (await fails(background))) return [];
  if (candidates.length <= 1) return [...candidates];
  const half = Math.ceil(candidates.length / 2);
  const first = candidates.slice(0, half);
  const second = candidates.slice(half);
  const fromSecond = await explain([...background, ...first], true, second, fails);
  const fromFirst = await explain([...background, ...fromSecond], fromSecond.length > 0, first, fails);
  return [...fromFirst, ...fromSecond];
}
