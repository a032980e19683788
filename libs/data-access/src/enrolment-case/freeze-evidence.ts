import { createHash } from 'node:crypto';
import { disclosedSignal, FIGURES, SUPPRESSED, tellsFewPersons, type HiddenFigures } from '@gongxu/disclosure';
import { DomainError } from '@gongxu/domain';
import { lifeOf, PUBLIC_STATES, publishedText } from '@gongxu/editions';
import type { FrozenEdition, FrozenEvidence, FrozenLine, FrozenSignal } from '@gongxu/enrolment-decisions';
import { canonicalJson } from '@gongxu/shortage';
import type { IssuedSignal } from '@gongxu/warning';
import type { Repositories } from '../database.js';
import { editionDisclosure } from '../edition/edition-disclosure.js';
import type { EditionRecord } from '../edition/edition-record.js';
import type { EnrolmentCase, ProvisionKey } from './enrolment-case.repository.js';
import { occupationsOf } from './programme-occupations.js';

/**
 * The edition a decision relies on: the one that is named, else the region's newest published one.
 * @throws DomainError CONFLICT for an edition that is not public: what a decision relies on goes out with it
 */
export async function editionFor(
  { editions, editionReader }: Repositories,
  region: string,
  editionId: string | null | undefined,
): Promise<EditionRecord | undefined> {
  if (!editionId) return editionReader.standing(region, undefined, undefined, PUBLIC_STATES);
  const edition = await editions.find(editionId);
  if (!edition || edition.region !== region)
    throw new DomainError('NOT_FOUND', `there is no edition "${editionId}" of region ${region}`);
  if (!PUBLIC_STATES.includes(edition.state))
    throw new DomainError(
      'CONFLICT',
      `the edition ${region}/${edition.year}/${edition.number} is ${edition.state}: a decision relies on a published one`,
    );
  return edition;
}

/** Copies what a decision about the case relies on, with the hashes it can be held against. */
export async function freezeEvidence(
  repositories: Repositories,
  subject: EnrolmentCase,
  { policyVersion, editionId }: { readonly policyVersion: string; readonly editionId?: string | null | undefined },
): Promise<FrozenEvidence> {
  const edition = await editionFor(repositories, subject.region, editionId);
  if (!edition) return { policyVersion, edition: null, signals: [] };
  const { hidden, minimum } = await editionDisclosure(repositories, edition);
  return {
    policyVersion,
    edition: await frozenEdition(repositories, edition, subject.programme, hidden),
    signals: await frozenSignals(repositories, edition, subject, minimum),
  };
}

async function frozenEdition(
  repositories: Repositories,
  edition: EditionRecord,
  programme: string,
  hidden: HiddenFigures,
): Promise<FrozenEdition> {
  const life = lifeOf(await repositories.editionEvents.ofEditions([edition]));
  const { id, year, number, state, contentHash } = edition;
  const lines = (await occupationsOf(repositories, edition, programme)).flatMap(({ entry }): FrozenLine[] => {
    if (!entry) return [];
    const { occupation, nameZh, rank, rating, computedRating, demand } = entry;
    const supply = hidden.has(FIGURES.supply(occupation)) ? SUPPRESSED : entry.supply;
    const gap = hidden.has(FIGURES.gap(occupation)) ? SUPPRESSED : entry.gap;
    return [{ occupation, nameZh, rank, rating, computedRating, demand, supply, gap }];
  });
  const publishedHash =
    life.publishedHash ?? createHash('sha256').update(publishedText(contentHash, life)).digest('hex');
  return { id, year, number, state, contentHash, publishedHash, lines };
}

/** The newest signals issued beside the edition: the programme's in the whole region, and the provision's own. */
async function frozenSignals(
  repositories: Repositories,
  edition: EditionRecord,
  { institution, programme }: EnrolmentCase,
  minimum: number,
): Promise<FrozenSignal[]> {
  const { signalIssues, signalReader } = repositories;
  const issue = await signalIssues.latest(edition);
  if (!issue) return [];
  const page = { order: 'programme', descending: false, limit: 1_000 } as const;
  const found = (await signalReader.page(issue, { programme }, page)).filter(
    (signal) => signal.institution === '' || signal.institution === institution,
  );
  const of = { region: edition.region, programme };
  const few = await institutionsOfFew(
    repositories,
    found.flatMap(({ content }) => content.institutions.map((code) => ({ ...of, institution: code }))),
    minimum,
  );
  return found.map(({ issueId, year, content, ...named }) => ({
    id: [issueId, named.programme, named.institution].join('/'),
    year,
    colour: content.colour,
    action: content.action,
    reasonsZh: openReasons(content, { few, minimum }),
    hash: createHash('sha256').update(canonicalJson(content)).digest('hex'),
  }));
}

/** `c` in the place of each reason that would tell of fewer persons than the minimum. */
function openReasons(
  content: IssuedSignal,
  { few, minimum }: { readonly few: ReadonlySet<string>; readonly minimum: number },
): string[] {
  const published = new Set(disclosedSignal(content, minimum).reasons);
  const isOfFew = content.institutions.some((each) => few.has(each));
  return content.reasons.map((reason) =>
    !published.has(reason) || (isOfFew && reason.code.startsWith(OF_OUTCOMES)) ? SUPPRESSED : reason.zh,
  );
}

/** Reasons of ladders state rates and counts of graduates; the others are estimates and words. */
const OF_OUTCOMES = 'ladder/';

/** Institutions whose rates of any year would tell of fewer persons than the minimum. */
async function institutionsOfFew(
  { provisionRecords }: Repositories,
  provisions: readonly ProvisionKey[],
  minimum: number,
): Promise<ReadonlySet<string>> {
  const records = await provisionRecords.records(provisions);
  const few = records.filter(({ graduates, placed, matched }) =>
    tellsFewPersons({ whole: graduates, parts: [placed, matched] }, minimum),
  );
  return new Set(few.map(({ institution }) => institution));
}
