import type { Ladder } from '@gongxu/warning';
import type { Repositories } from '../database.js';
import type { Policy } from '../market/policy.repository.js';

export interface LaddersInForce {
  readonly deciding: readonly Ladder[];
  /** Shown beside; they decide nothing in the region. */
  readonly beside: readonly Ladder[];
}

/** The policy's ladders and the region's own, which take the place of one of the same id and always decide. */
export async function laddersInForce(
  { ladders }: Pick<Repositories, 'ladders'>,
  { warning }: Policy,
  region: string,
): Promise<LaddersInForce> {
  const own = await ladders.ownOf(region);
  const isOwn = new Set(own.map(({ id }) => id));
  const published = (await ladders.published(warning?.ladders ?? [])).filter(({ id }) => !isOwn.has(id));
  const decides = new Set(warning?.deciding ?? []);
  return {
    deciding: [...own, ...published.filter(({ id }) => decides.has(id))],
    beside: published.filter(({ id }) => !decides.has(id)),
  };
}
