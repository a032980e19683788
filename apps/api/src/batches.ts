import { groupBy } from '@gongxu/domain';

/** The items of the ids, in their order. */
export function inOrder<T extends { id: string }>(ids: readonly string[], items: readonly T[]): (T | undefined)[] {
  const found = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => found.get(id));
}

/** One call of `load` for all keys of a group; the answers in the order of the keys. */
export async function inGroups<K, V>(
  keys: readonly K[],
  groupOf: (key: K) => string,
  load: (group: readonly K[]) => Promise<readonly V[]>,
): Promise<V[]> {
  const answers = new Map<K, V>();
  for (const group of groupBy(keys, groupOf).values()) {
    const loaded = await load(group);
    group.forEach((key, i) => answers.set(key, loaded[i]!));
  }
  return keys.map((key) => answers.get(key)!);
}
