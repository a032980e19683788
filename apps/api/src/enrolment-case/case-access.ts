import type { EnrolmentCase } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { maySeeCase, standingOf, type Asker, type CaseStanding } from '@gongxu/enrolment-decisions';
import { nameOf } from '../access/access.guard.js';
import type { Principal } from '../access/principal.js';
import type { RequestContext } from '../loaders.js';

export const askerOf = (principal: Principal): Asker => ({
  actor: nameOf(principal),
  roles: principal.kind === 'key' ? principal.roles : [],
  institution: principal.kind === 'key' ? principal.institution : null,
});

export const standingAt = async (
  { id, region }: Pick<EnrolmentCase, 'id' | 'region'>,
  { caseEventsOf }: Pick<RequestContext, 'caseEventsOf'>,
): Promise<CaseStanding> => standingOf(await caseEventsOf.load({ id, region }));

/** The case, for its college, those who decide and its panel; for everyone else there is none. */
export async function visibleCase(
  found: EnrolmentCase | undefined,
  id: string,
  context: RequestContext,
): Promise<EnrolmentCase> {
  if (found && maySeeCase(found, await standingAt(found, context), askerOf(context.principal))) return found;
  throw new DomainError('NOT_FOUND', `there is no case "${id}"`);
}
