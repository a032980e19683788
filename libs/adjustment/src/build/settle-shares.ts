import { groupBy } from '@gongxu/domain';
import type { PlanLink } from '../problem/plan-problem.js';

const ROUNDS = 60;
/** Shares are cut off after nine decimals, so that those of a programme never sum to more than before. */
const FINE = 1e9;

/**
 * Shares of graduates by where the openings are: leavers of each programme are divided over its occupations so that the
 * occupations fill alike, as far as the links allow (iterative proportional fitting, Deming and Stephan 1940, with the
 * published shares as its start). A programme keeps the sum of its shares; one whose occupations have no openings at all
 * keeps each of them.
 * @param leavers by programme, persons
 * @param openings by occupation, persons; an occupation without any keeps nobody who could go elsewhere
 */
export function settleShares(
  links: readonly PlanLink[],
  leavers: ReadonlyMap<string, number>,
  openings: ReadonlyMap<string, number>,
): PlanLink[] {
  const flows = Float64Array.from(links, (link) => publishedOf(link) * Math.max(0, leavers.get(link.programme) ?? 0));
  const places = links.map((_, place) => place);
  const rows = [...groupBy(places, (place) => links[place]!.programme)].map(([programme, of]) => ({
    of,
    total: of.reduce((sum, place) => sum + publishedOf(links[place]!), 0) * Math.max(0, leavers.get(programme) ?? 0),
  }));
  const columns = [...groupBy(places, (place) => links[place]!.occupation)].map(([occupation, of]) => ({
    of,
    total: Math.max(0, openings.get(occupation) ?? 0),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const column of columns) scale(flows, column.of, column.total);
    for (const row of rows) scale(flows, row.of, row.total);
  }
  const settled = new Set(rows.flatMap(({ of }) => (of.some((place) => flows[place]! > 0) ? of : [])));
  return links.map((link, place) => {
    if (!settled.has(place)) return link;
    const share = Math.floor((flows[place]! / leavers.get(link.programme)!) * FINE) / FINE;
    return { ...link, share, published: publishedOf(link) };
  });
}

const publishedOf = ({ share, published = share }: PlanLink): number => published;

/** Makes the flows of the places sum to the total; flows that are all 0 stay. */
function scale(flows: Float64Array, places: readonly number[], total: number): void {
  const sum = places.reduce((all, place) => all + flows[place]!, 0);
  if (sum > 0) for (const place of places) flows[place]! *= total / sum;
}
