import type { EditionRecord, Repositories } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { contest, type ObjectDetail, type ObjectionResult, type ReviewedLine } from '@gongxu/editions';
import type { CatalogueEntry, UncertaintyParameters } from '@gongxu/shortage';
import { readInput } from '../compute-balance/compute-balance.js';
import { madeFrom, methodsOf, runOf } from './made-again.js';

/**
 * The edition's method with the value that was counted and with the objector's, side by side. How sure the lines are is
 * judged as it was for the edition, with the same random numbers; of what was counted the edition tells it already.
 */
export async function answerObjection(
  repositories: Repositories,
  edition: EditionRecord,
  object: ObjectDetail,
  report: (share: number) => void,
): Promise<ObjectionResult> {
  const run = await runOf(repositories, edition);
  const methods = methodsOf(edition);
  const { uncertainty: parameters } = edition.header as { readonly uncertainty?: UncertaintyParameters | null };
  const input = await readInput(repositories, run);
  const { computed, input: contestedInput } = contest(input, object);
  const stored = await repositories.editions.entriesOf<CatalogueEntry>(edition.region, edition.id);
  const sure = new Map(stored.map(({ occupation, content }) => [occupation, content.uncertainty ?? null]));
  const counted = (await madeFrom(repositories, run, methods, input)).map((entry) => ({
    ...entry,
    uncertainty: sure.get(entry.occupation) ?? null,
  }));
  const judge = parameters ? { parameters, report } : undefined;
  const contested = await madeFrom(repositories, run, methods, contestedInput, judge);
  const after = new Map(contested.map((entry) => [entry.occupation, entry]));
  const others = counted.flatMap((entry) => {
    const other = after.get(entry.occupation);
    return entry.occupation === object.occupation || !other ? [] : [{ before: entry, after: other }];
  });
  return {
    kind: 'objection',
    input: object.input,
    programme: object.programme ?? null,
    countedValue: computed,
    contestedValue: object.value,
    counted: lineOf(counted, object),
    contested: lineOf(contested, object),
    reached: others
      .filter(({ before, after: now }) => before.demand !== now.demand || before.supply !== now.supply)
      .map(({ before, after: now }) => ({
        occupation: before.occupation,
        counted: reviewedLine(before),
        contested: reviewedLine(now),
      })),
    others: others
      .filter(({ before, after: now }) => before.listed !== now.listed)
      .map(({ before, after: now }) => ({
        occupation: before.occupation,
        counted: before.rating,
        contested: now.rating,
      })),
  };
}

function lineOf(entries: readonly CatalogueEntry[], { occupation }: ObjectDetail): ReviewedLine {
  const entry = entries.find((candidate) => candidate.occupation === occupation);
  if (!entry) throw new DomainError('INVALID_CODE', `the edition has no line of occupation "${occupation}"`);
  return reviewedLine(entry);
}

const reviewedLine = ({
  rank,
  rating,
  listed,
  score,
  demand,
  supply,
  gap,
  uncertainty,
}: CatalogueEntry): ReviewedLine => ({
  rank,
  rating,
  listed,
  score,
  demand,
  supply,
  gap,
  uncertainty: uncertainty && {
    listedProbability: uncertainty.listedProbability,
    rankLow: uncertainty.rankLow,
    rankHigh: uncertainty.rankHigh,
  },
});
