import { DomainError, type Role } from '@gongxu/domain';
import {
  nextConsent,
  nextRelease,
  type FigureReader,
  type ReleaseConsent,
  type ReleaseEvent,
  type ReleaseStep,
  type SignalList,
} from '@gongxu/warning';
import type { Database } from '../database.js';
import type { SignalIssue } from './signal-issue.repository.js';

export interface ReleaseRequest {
  /** What is released; a withdrawal takes back whatever issue is released. */
  readonly issue: Pick<SignalIssue, 'id' | 'region' | 'year'>;
  readonly list: SignalList;
  readonly step: ReleaseStep;
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly reason: string;
  readonly at: Date;
}

/** Makes a list of a region and year public, or takes it back. */
export const releaseSignals = (database: Database, { issue, ...asked }: ReleaseRequest): Promise<ReleaseEvent> =>
  database.transaction(async ({ signalReleases }) => {
    await signalReleases.lock(issue.region);
    const event = nextRelease(await signalReleases.events(issue.region, issue.year), { ...asked, issueId: issue.id });
    await signalReleases.append(issue.region, issue.year, event);
    return event;
  });

/** Puts down whether an institution's employment figures may go to other departments. */
export const recordConsent = (
  database: Database,
  asked: Omit<ReleaseConsent, 'number'> & { readonly reader: FigureReader },
): Promise<ReleaseConsent> =>
  database.transaction(async ({ codeLists, signalReleases }) => {
    await signalReleases.lock(asked.region);
    const [known] = await codeLists.ofKind('institution', [asked.institution]);
    if (!known) throw new DomainError('INVALID_CODE', `"${asked.institution}" is in no list of institutions`);
    const last = (await signalReleases.consents(asked.region)).find(
      ({ institution }) => institution === asked.institution,
    );
    const consent = nextConsent(last, asked);
    await signalReleases.appendConsent(consent);
    return consent;
  });
