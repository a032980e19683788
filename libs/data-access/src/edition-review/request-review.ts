import { randomUUID } from 'node:crypto';
import { DomainError, type Role } from '@gongxu/domain';
import { checkObjection, type ObjectDetail, type ReviewRequest } from '@gongxu/editions';
import type { Database, Repositories } from '../database.js';
import { takeStepIn } from '../edition-life/take-edition-step.js';
import type { EditionRecord } from '../edition/edition-record.js';

/** Puts an objection down and has both results computed. Gives the review's id. */
export async function requestObjection(
  database: Database,
  edition: EditionRecord,
  object: ObjectDetail,
  { argument, actor, roles, at }: { argument: string; actor: string; roles: readonly Role[]; at: Date },
): Promise<string> {
  checkObjection(object);
  return database.transaction(async (repositories) => {
    const detail = { kind: 'object', object } as const;
    const step = { editionId: edition.id, step: 'object', actor, roles, reason: argument, detail, at } as const;
    const { number } = await takeStepIn(repositories, step);
    return putDown(repositories, edition, { kind: 'objection', number, object }, actor);
  });
}

/** What changed from an edition to a later one of the same place, and why. Gives the review's id. */
export async function requestComparison(
  database: Database,
  before: EditionRecord,
  after: EditionRecord,
  requestedBy: string,
): Promise<string> {
  mustBeOfOnePlace(before, after);
  if (before.year > after.year || (before.year === after.year && before.number >= after.number))
    throw new DomainError('INVALID_ARGUMENT', 'the first edition must be the earlier one');
  return database.transaction((repositories) =>
    putDown(repositories, after, { kind: 'comparison', before: before.id }, requestedBy),
  );
}

/** An edition held against the data of a later year. Gives the review's id. */
export async function requestGrading(
  database: Database,
  edition: EditionRecord,
  outcome: EditionRecord,
  requestedBy: string,
): Promise<string> {
  mustBeOfOnePlace(edition, outcome);
  if (outcome.year <= edition.year)
    throw new DomainError('INVALID_ARGUMENT', 'what happened is told by an edition of a later year');
  return database.transaction((repositories) =>
    putDown(repositories, edition, { kind: 'grading', outcome: outcome.id }, requestedBy),
  );
}

function mustBeOfOnePlace(a: EditionRecord, b: EditionRecord): void {
  if (a.region !== b.region || a.policyId !== b.policyId || a.occupationSystem !== b.occupationSystem)
    throw new DomainError('CONFLICT', 'the editions differ in region, policy or system of occupations');
}

async function putDown(
  { editionReviews, jobs }: Repositories,
  { region, id: editionId }: EditionRecord,
  request: ReviewRequest,
  requestedBy: string,
): Promise<string> {
  const id = randomUUID();
  await editionReviews.create({ id, region, editionId, request, requestedBy });
  await jobs.enqueue({ groupId: id, name: 'review-edition', payload: { region, reviewId: id }, requestedBy });
  return id;
}
