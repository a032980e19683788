import { groupBy } from '@gongxu/domain';
import type { SimulatedTraining } from '@gongxu/prisma-seeds';
import { placementSuspicions, type PlacementComposition } from '@gongxu/warning';

/** Of each provision's latest year: whether its placements look dressed beside those of its level, and whether they are. */
export function scoreSuspicions(
  { tables, truth }: SimulatedTraining,
  year: number,
): { readonly flagged: boolean; readonly dressed: boolean }[] {
  const dressed = new Set(truth.dressed.map(({ institution, programme }) => `${institution}/${programme}`));
  const { headings, rows } = tables.find(({ dataset }) => dataset === 'graduates')!;
  const column = (name: string): number => headings.indexOf(name);
  const count = (cells: readonly string[], name: string): number => Number(cells[column(name)]);
  const provisions = [...rows()]
    .filter((cells) => count(cells, '年份') === year)
    .map((cells) => ({
      key: `${cells[0]}/${cells[1]}`,
      level: cells[0]!.startsWith('SIM') ? 'school' : 'college',
      composition: {
        destinations: {
          graduates: count(cells, '毕业生数'),
          contract: count(cells, '签约就业'),
          entrepreneurship: count(cells, '自主创业'),
          freelance: count(cells, '自由职业'),
          flexible: count(cells, '灵活就业'),
          furtherStudy: count(cells, '升学'),
        },
      } satisfies PlacementComposition,
    }));
  const levels = groupBy(provisions, ({ level }) => level);
  return provisions.map(({ key, level, composition }) => {
    const peers = levels.get(level)!.filter((peer) => peer.key !== key);
    const found = placementSuspicions(
      composition,
      peers.map((peer) => peer.composition),
    );
    return { flagged: found.length > 0, dressed: dressed.has(key) };
  });
}
