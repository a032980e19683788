import { createHash } from 'node:crypto';
import { DomainError } from '@gongxu/domain';
import { lifeOf, PUBLIC_STATES, publishedText } from '@gongxu/editions';
import type { FrozenEdition, FrozenEvidence, FrozenLine, FrozenSignal } from '@gongxu/enrolment-decisions';
import { canonicalJson } from '@gongxu/shortage';
import type { Repositories } from '../database.js';
import type { EditionRecord } from '../edition/edition-record.js';
import type { EnrolmentCase } from './enrolment-case.repository.js';
import { occupationsOf } from './programme-occupations.js';

/** The edition a decision relies on: the one that is named, else the region's newest published one. */
export async function editionFor(
  { editions, editionReader }: Repositories,
  region: string,
  editionId: string | null | undefined,
): Promise<EditionRecord | undefined> {
  if (!editionId) return editionReader.standing(region, undefined, undefined, PUBLIC_STATES);
  const edition = await editions.find(editionId);
  if (!edition || edition.region !== region)
    throw new DomainError('NOT_FOUND', `there is no edition "${editionId}" of region ${region}`);
  return edition;
}

/** Copies what a decision about the case relies on, with the hashes it can be held against. */
export async function freezeEvidence(
  repositories: Repositories,
  subject: EnrolmentCase,
  { policyVersion, editionId }: { readonly policyVersion: string; readonly editionId?: string | null | undefined },
): Promise<FrozenEvidence> {
  const edition = await editionFor(repositories, subject.region, editionId);
  return {
    policyVersion,
    edition: edition ? await frozenEdition(repositories, edition, subject.programme) : null,
    signals: edition ? await frozenSignals(repositories, edition, subject) : [],
  };
}

async function frozenEdition(
  repositories: Repositories,
  edition: EditionRecord,
  programme: string,
): Promise<FrozenEdition> {
  const life = lifeOf(await repositories.editionEvents.ofEditions([edition]));
  const { id, year, number, state, contentHash } = edition;
  const lines = (await occupationsOf(repositories, edition, programme)).flatMap(({ entry }): FrozenLine[] => {
    if (!entry) return [];
    const { occupation, nameZh, rank, rating, computedRating, demand, supply, gap } = entry;
    return [{ occupation, nameZh, rank, rating, computedRating, demand, supply, gap }];
  });
  const publishedHash =
    life.publishedHash ?? createHash('sha256').update(publishedText(contentHash, life)).digest('hex');
  return { id, year, number, state, contentHash, publishedHash, lines };
}

/** The newest signals issued beside the edition: the programme's in the whole region, and the provision's own. */
async function frozenSignals(
  { signalIssues, signalReader }: Repositories,
  edition: EditionRecord,
  { institution, programme }: EnrolmentCase,
): Promise<FrozenSignal[]> {
  const issue = await signalIssues.latest(edition);
  if (!issue) return [];
  const page = { order: 'programme', descending: false, limit: 1_000 } as const;
  const found = await signalReader.page(issue, { programme }, page);
  return found
    .filter((signal) => signal.institution === '' || signal.institution === institution)
    .map(({ issueId, year, content, ...of }) => ({
      id: [issueId, of.programme, of.institution].join('/'),
      year,
      colour: content.colour,
      action: content.action,
      reasonsZh: content.reasons.map(({ zh }) => zh),
      hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
    }));
}
