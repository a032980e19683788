import { compareText, groupBy } from '@gongxu/domain';
import type { CrosswalkLink, ProgrammeKey, WeightedCrosswalkLink } from './crosswalk-link.js';

/** Links whose weights sum to 1 for each programme, and the programmes that lead to no occupation. */
export interface WeightedCrosswalk {
  readonly links: readonly WeightedCrosswalkLink[];
  readonly noMatch: readonly ProgrammeKey[];
}

/**
 * Weights of one programme, made to sum to 1. A choice of this product: where a source publishes no weights all its
 * links count alike, and a link without weight beside weighted ones counts as their mean. A "no match" never becomes a
 * link, and a programme whose weights are all 0 is a "no match".
 */
export function equalWeights(links: readonly CrosswalkLink[]): WeightedCrosswalk {
  const programmes = [
    ...groupBy(links, ({ programmeSystem, programme }) => JSON.stringify([programmeSystem, programme])).values(),
  ];
  const weighted = programmes.map((ofProgramme) => ({ programme: keyOf(ofProgramme[0]!), links: weigh(ofProgramme) }));
  return {
    links: weighted.flatMap((programme) => programme.links).sort(byProgrammeAndOccupation),
    noMatch: weighted
      .filter((programme) => programme.links.length === 0)
      .map(({ programme }) => programme)
      .sort(byProgramme),
  };
}

function weigh(links: readonly CrosswalkLink[]): WeightedCrosswalkLink[] {
  const given = links.flatMap(({ weight, occupation }) => (weight === null || occupation === null ? [] : [weight]));
  const substitute = given.length === 0 ? 1 : sum(given) / given.length;
  const raw = new Map<string, number>();
  for (const { occupation, weight } of [...links].sort((a, b) => compareText(a.occupation ?? '', b.occupation ?? ''))) {
    if (occupation !== null) raw.set(occupation, Math.max(raw.get(occupation) ?? 0, weight ?? substitute));
  }
  const total = sum([...raw.values()]);
  if (total <= 0) return [];
  const key = keyOf(links[0]!);
  return [...raw]
    .filter(([, weight]) => weight > 0)
    .map(([occupation, weight]) => ({ ...key, occupation, weight: weight / total }));
}

const keyOf = ({ programmeSystem, programme }: CrosswalkLink): ProgrammeKey => ({ programmeSystem, programme });

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const byProgramme = (a: ProgrammeKey, b: ProgrammeKey): number =>
  compareText(a.programmeSystem, b.programmeSystem) || compareText(a.programme, b.programme);

const byProgrammeAndOccupation = (a: WeightedCrosswalkLink, b: WeightedCrosswalkLink): number =>
  byProgramme(a, b) || compareText(a.occupation, b.occupation);
