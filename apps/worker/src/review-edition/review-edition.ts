import type { Database, EditionRecord, Repositories } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import type { ReviewResult } from '@gongxu/editions';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import { compareEditions } from './compare-editions.js';
import { gradeAgainst } from './grade-against.js';
import { answerObjection } from './answer-objection.js';

/** Answers a question about an edition by computing it again; no edition is changed. */
export const reviewEditionHandler =
  (database: Database) =>
  async ({ reviewId }: Payload<'review-edition'>, report: ReportProgress): Promise<void> => {
    await database.transaction(async (repositories) => {
      const review = await repositories.editionReviews.find(reviewId);
      if (!review || review.status === 'done') return;
      report({ step: review.request.kind, done: 0, total: 1 });
      const edition = await editionOf(repositories, review.editionId);
      const judged = (share: number): void =>
        report({ step: 'judging uncertainty', done: Math.floor(100 * share), total: 100 });
      await repositories.editionReviews.finish(reviewId, await resultOf(repositories, edition, review.request, judged));
    });
  };

async function resultOf(
  repositories: Repositories,
  edition: EditionRecord,
  request: NonNullable<Awaited<ReturnType<Repositories['editionReviews']['find']>>>['request'],
  judged: (share: number) => void,
): Promise<ReviewResult> {
  switch (request.kind) {
    case 'objection':
      return answerObjection(repositories, edition, request.object, judged);
    case 'comparison':
      return compareEditions(repositories, await editionOf(repositories, request.before), edition);
    case 'grading':
      return gradeAgainst(repositories, edition, await editionOf(repositories, request.outcome));
  }
}

async function editionOf({ editions }: Repositories, id: string): Promise<EditionRecord> {
  const edition = await editions.find(id);
  if (!edition) throw new DomainError('NOT_FOUND', `there is no edition "${id}"`);
  return edition;
}
