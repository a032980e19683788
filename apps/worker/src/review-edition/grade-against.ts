import type { EditionRecord, Repositories } from '@gongxu/data-access';
import { gradeEdition, type GradingResult } from '@gongxu/editions';
import { madeAgain, methodsOf, runOf } from './made-again.js';
import { standingLines } from './standing-lines.js';

/**
 * An edition held against the data of a later year, rated by the edition's own method: a changed method is no outcome.
 * What the later data leaves undetermined is not graded. The list as it stands is graded; of a line a person changed, the
 * person's word.
 */
export async function gradeAgainst(
  repositories: Repositories,
  edition: EditionRecord,
  outcome: EditionRecord,
): Promise<GradingResult> {
  const said = await standingLines(repositories, edition);
  const happened = await madeAgain(repositories, await runOf(repositories, outcome), methodsOf(edition));
  const predictions = said.map(({ occupation, rating, changed, content }) => {
    const listed = rating === 'shortage';
    const probability = changed ? undefined : content.uncertainty?.listedProbability;
    return { occupation, listed, probability: probability ?? Number(listed) };
  });
  const wasShort = new Map(
    happened.flatMap(({ occupation, rating }) =>
      rating === 'undetermined' ? [] : [[occupation, rating === 'shortage']],
    ),
  );
  return { kind: 'grading', outcomeYear: outcome.year, ...gradeEdition(predictions, wasShort) };
}
