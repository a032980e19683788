import { createHash } from 'node:crypto';
import { DomainError } from '@gongxu/domain';
import { lifeOf, PUBLIC_STATES, publishedText } from '@gongxu/editions';
import type { FrozenEdition, FrozenEvidence, FrozenLine } from '@gongxu/enrolment-decisions';
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
  { region, programme }: EnrolmentCase,
  { policyVersion, editionId }: { readonly policyVersion: string; readonly editionId?: string | null | undefined },
): Promise<FrozenEvidence> {
  const edition = await editionFor(repositories, region, editionId);
  return {
    policyVersion,
    edition: edition ? await frozenEdition(repositories, edition, programme) : null,
    signals: [],
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
