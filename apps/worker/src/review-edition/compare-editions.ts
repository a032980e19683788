import type { CompileRun, EditionRecord, Repositories } from '@gongxu/data-access';
import { compareLists, type ComparisonResult } from '@gongxu/editions';
import { canonicalJson, writtenMethod } from '@gongxu/shortage';
import { readFor } from '../compile-catalogue/methods-of.js';
import { decidingMethod, madeAgain, methodsOf, runOf, type EditionMethods } from './made-again.js';
import { standingLines } from './standing-lines.js';

/** What changed, and why: the old data under the new method, the new data under the old, and who changed what by hand. */
export async function compareEditions(
  repositories: Repositories,
  before: EditionRecord,
  after: EditionRecord,
): Promise<ComparisonResult> {
  const [old, now] = [methodsOf(before), methodsOf(after)];
  const [oldRun, newRun] = [await runOf(repositories, before), await runOf(repositories, after)];
  const comparison = compareLists({
    before: await standingLines(repositories, before),
    after: await standingLines(repositories, after),
    computedBefore: await repositories.editions.entriesOf(before.region, before.id),
    computedAfter: await repositories.editions.entriesOf(after.region, after.id),
    oldDataNewMethod: await madeAgain(repositories, oldRun, await readAnew(repositories, oldRun, now)),
    newDataOldMethod: await madeAgain(repositories, newRun, await readAnew(repositories, newRun, old)),
    listsByYear: await listsUpTo(repositories, after),
    year: after.year,
  });
  const [ruleBefore, ruleAfter] = [old, now].map((methods) => canonicalJson(writtenMethod(decidingMethod(methods))));
  const methodChanged = ruleBefore !== ruleAfter;
  return { kind: 'comparison', methodChanged, ...comparison };
}

/** A method's rule on the data of a run: cut points that are quantiles of a reference period are read from that data. */
async function readAnew(
  repositories: Repositories,
  run: CompileRun,
  { methods, defaultMethod }: EditionMethods,
): Promise<EditionMethods> {
  return { defaultMethod, methods: (await readFor(repositories, run, methods)).methods };
}

/** The list of the edition itself, and of each year before it the one that stands. */
async function listsUpTo(
  repositories: Repositories,
  edition: EditionRecord,
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const lists = new Map<number, ReadonlySet<string>>();
  for (let at: EditionRecord | undefined = edition; at;) {
    const listed = (await standingLines(repositories, at)).filter(({ rating }) => rating === 'shortage');
    lists.set(at.year, new Set(listed.map(({ occupation }) => occupation)));
    at = await repositories.editions.latest(edition.region, edition.policyId, at.year - 1);
  }
  return lists;
}
