import type { EditionRecord, Repositories } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { contest, type ObjectDetail, type ObjectionResult, type ReviewedLine } from '@gongxu/editions';
import type { CatalogueEntry } from '@gongxu/shortage';
import { readInput } from '../compute-balance/compute-balance.js';
import { madeFrom, methodsOf, runOf } from './made-again.js';

/** The edition's method with the value that was counted and with the objector's, side by side. */
export async function answerObjection(
  repositories: Repositories,
  edition: EditionRecord,
  object: ObjectDetail,
): Promise<ObjectionResult> {
  const run = await runOf(repositories, edition);
  const methods = methodsOf(edition);
  const input = await readInput(repositories, run);
  const { computed, input: contestedInput } = contest(input, object);
  const counted = await madeFrom(repositories, run, methods, input);
  const contested = await madeFrom(repositories, run, methods, contestedInput);
  const after = new Map(contested.map((entry) => [entry.occupation, entry]));
  return {
    kind: 'objection',
    input: object.input,
    countedValue: computed,
    contestedValue: object.value,
    counted: lineOf(counted, object),
    contested: lineOf(contested, object),
    others: counted.flatMap(({ occupation, listed, rating }) => {
      const other = after.get(occupation);
      return occupation === object.occupation || !other || other.listed === listed
        ? []
        : [{ occupation, counted: rating, contested: other.rating }];
    }),
  };
}

function lineOf(entries: readonly CatalogueEntry[], { occupation }: ObjectDetail): ReviewedLine {
  const entry = entries.find((candidate) => candidate.occupation === occupation);
  if (!entry) throw new DomainError('INVALID_CODE', `the edition has no line of occupation "${occupation}"`);
  const { rank, rating, listed, score, demand, supply, gap } = entry;
  return { rank, rating, listed, score, demand, supply, gap };
}
