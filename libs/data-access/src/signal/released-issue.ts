import { SIGNAL_LISTS, standingRelease } from '@gongxu/warning';
import type { Repositories } from '../database.js';
import type { EditionRecord } from '../edition/edition-record.js';
import type { SignalIssue } from './signal-issue.repository.js';

/** Of an edition's signals the newest issue with a list that is released; undefined while none is. */
export async function releasedIssue(
  { signalReader, signalReleases }: Repositories,
  { id, region, year }: Pick<EditionRecord, 'id' | 'region' | 'year'>,
): Promise<SignalIssue | undefined> {
  const events = await signalReleases.events(region, year);
  const released = SIGNAL_LISTS.flatMap((list) => standingRelease(events, list)?.issueId ?? []);
  const issues = await Promise.all([...new Set(released)].map((issueId) => signalReader.issue(issueId)));
  return issues.flatMap((issue) => (issue?.editionId === id ? [issue] : [])).sort((a, b) => b.number - a.number)[0];
}
