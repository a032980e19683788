import { groupBy } from '@gongxu/domain';
import { byFirstCell, joined, type Stratum } from './stratum.js';

/**
 * Joins strata that are too thin to weight: first sizes within region and section, then regions within the section, then
 * sections. The thinnest goes first, to the sibling whose employers are nearest in size. What is left has enough
 * respondents and a population, unless all together have not.
 */
export function collapseStrata(cells: readonly Stratum[], minimumRespondents: number): Stratum[] {
  const isThin = (stratum: Stratum): boolean =>
    stratum.respondents < minimumRespondents || stratum.respondentHeadcount <= 0 || stratum.headcount <= 0;
  let strata = [...cells];
  for (const depth of [2, 1, 0]) {
    const siblings = groupBy(strata, ({ path }) => path.slice(0, depth).join('/'));
    strata = [...siblings.values()].flatMap((group) => withoutThin(group, isThin));
  }
  return strata.sort(byFirstCell);
}

function withoutThin(siblings: readonly Stratum[], isThin: (stratum: Stratum) => boolean): Stratum[] {
  let strata = [...siblings].sort(byFirstCell);
  while (strata.length > 1) {
    const thinnest = strata.filter(isThin).sort((a, b) => a.respondents - b.respondents || byFirstCell(a, b))[0];
    if (!thinnest) break;
    const others = strata.filter((stratum) => stratum !== thinnest);
    const distance = (other: Stratum): number => Math.abs(logSize(other) - logSize(thinnest));
    const nearest = [...others].sort((a, b) => distance(a) - distance(b) || byFirstCell(a, b))[0]!;
    strata = [...others.filter((other) => other !== nearest), joined(thinnest, nearest)].sort(byFirstCell);
  }
  return strata;
}

/** Logarithm of the mean headcount of its employers; 0 where none is known. */
function logSize({ employers, headcount, respondents, respondentHeadcount }: Stratum): number {
  if (employers && headcount > 0) return Math.log(headcount / employers);
  return respondents > 0 && respondentHeadcount > 0 ? Math.log(respondentHeadcount / respondents) : 0;
}
