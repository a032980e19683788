import { createHash } from 'node:crypto';
import { DomainError, type Role } from '@gongxu/domain';
import { DEFAULT_NOTICE_DAYS, lifeOf, publishedText, takeStep, type AdjustDetail, type EditionEvent, type EditionStep, type StepDetail } from '@gongxu/editions'; // prettier-ignore
import type { Database, Repositories } from '../database.js';
import type { EditionRecord } from '../edition/edition-record.js';

/** The computed rating beside a change is read from the edition, not told. */
export type AskedDetail =
  | Exclude<StepDetail, { kind: 'adjust' }>
  | { readonly kind: 'adjust'; readonly adjust: Omit<AdjustDetail, 'computedRating'> };

export interface EditionStepRequest {
  readonly editionId: string;
  readonly step: EditionStep;
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly reason?: string | null | undefined;
  readonly detail?: AskedDetail | null | undefined;
  readonly at: Date;
}

/** Takes one step of an edition's life; the edition it replaces is superseded in the same transaction. */
export const takeEditionStep = (database: Database, request: EditionStepRequest): Promise<EditionEvent> =>
  database.transaction((repositories) => takeStepIn(repositories, request));

/** As `takeEditionStep`, within a transaction that does more. */
export async function takeStepIn(repositories: Repositories, request: EditionStepRequest): Promise<EditionEvent> {
  const { editionEvents, editions, runs } = repositories;
  const edition = await editions.find(request.editionId);
  if (!edition) throw new DomainError('NOT_FOUND', `there is no edition "${request.editionId}"`);
  await editionEvents.lock(edition);
  const detail = await completed(repositories, edition, request.detail);
  const life = lifeOf(await editionEvents.ofEditions([edition]));
  const policy = (await runs.find(edition.runId))?.policy;
  const publishedHash = createHash('sha256').update(publishedText(edition.contentHash, life)).digest('hex');
  const noticeDays = policy?.noticeDays ?? DEFAULT_NOTICE_DAYS;
  const event = takeStep(life, { ...request, detail }, { at: request.at, noticeDays, publishedHash });
  await editionEvents.append(edition.region, edition.id, event);
  if (event.state === 'published') await supersedeOthers(repositories, edition, request);
  return event;
}

/** A change or an objection is about a line of the edition, and the computed rating stands beside the change. */
async function completed(
  { editionReader }: Repositories,
  edition: EditionRecord,
  detail: AskedDetail | null | undefined,
): Promise<StepDetail | null | undefined> {
  if (detail?.kind !== 'adjust' && detail?.kind !== 'object') return detail;
  const { occupation } = detail.kind === 'adjust' ? detail.adjust : detail.object;
  const page = { order: 'rank', descending: false, limit: 1 } as const;
  const [entry] = await editionReader.entries([edition], { occupation }, page);
  if (!entry) throw new DomainError('INVALID_CODE', `the edition has no line of occupation "${occupation}"`);
  return detail.kind === 'adjust'
    ? { ...detail, adjust: { ...detail.adjust, computedRating: entry.computedRating } }
    : detail;
}

async function supersedeOthers(
  { editionEvents, editionReader }: Repositories,
  edition: EditionRecord,
  { actor, at }: EditionStepRequest,
): Promise<void> {
  const { region, year, policyId } = edition;
  const published = await editionReader.list({ region, year, states: ['published'] }, 1_000);
  for (const other of published.filter(({ id, policyId: of }) => id !== edition.id && of === policyId)) {
    const life = lifeOf(await editionEvents.ofEditions([other]));
    const event = takeStep(
      life,
      {
        step: 'supersede',
        actor,
        roles: [],
        reason: `edition ${edition.number} was published`,
        detail: { kind: 'superseded', byNumber: edition.number },
      },
      { at, noticeDays: 0, publishedHash: '' },
    );
    await editionEvents.append(region, other.id, event);
  }
}
