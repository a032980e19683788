import { DomainError, type Role } from '@gongxu/domain';
import type { SignalList } from '../report/signal-report.js';

export const RELEASE_STEPS = ['release', 'withdraw'] as const;

export type ReleaseStep = (typeof RELEASE_STEPS)[number];

/** A list of a region and year made public, or taken back; every one is kept. */
export interface ReleaseEvent {
  readonly number: number;
  /** The issue of the signals that was released. */
  readonly issueId: string;
  readonly list: SignalList;
  readonly step: ReleaseStep;
  readonly actor: string;
  readonly at: Date;
  readonly reason: string;
}

/** Who may make a list public: a choice of this product; `admin` may too. */
export const RELEASERS: readonly Role[] = ['organisation', 'education_bureau'];

/** The release that stands; undefined while the list is not public. */
export function standingRelease(events: readonly ReleaseEvent[], list: SignalList): ReleaseEvent | undefined {
  const last = events.filter((event) => event.list === list).at(-1);
  return last?.step === 'release' ? last : undefined;
}

/** @throws DomainError FORBIDDEN, INVALID_ARGUMENT without a reason, CONFLICT when nothing would change */
export function nextRelease(
  events: readonly ReleaseEvent[],
  asked: Omit<ReleaseEvent, 'number'> & { readonly roles: readonly Role[] },
): ReleaseEvent {
  const { roles, ...event } = asked;
  if (!roles.some((role) => role === 'admin' || RELEASERS.includes(role)))
    throw new DomainError('FORBIDDEN', `lists are released by ${RELEASERS.join(' or ')}`);
  const reason = event.reason.trim();
  if (reason === '') throw new DomainError('INVALID_ARGUMENT', 'a release and a withdrawal need a reason');
  const standing = standingRelease(events, event.list);
  if (event.step === 'withdraw' && !standing)
    throw new DomainError('CONFLICT', `the list ${event.list} is not released`);
  if (event.step === 'release' && standing?.issueId === event.issueId)
    throw new DomainError('CONFLICT', `these signals are released as the list ${event.list} already`);
  const { issueId } = event.step === 'withdraw' ? standing! : event;
  return { ...event, issueId, reason, number: (events.at(-1)?.number ?? 0) + 1 };
}
