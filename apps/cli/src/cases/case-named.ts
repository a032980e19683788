import type { Database, EnrolmentCase } from '@gongxu/data-access';
import { maySeeCase, standingOf, type Asker, type CaseEvent, type CaseStanding } from '@gongxu/enrolment-decisions';
import { UsageError } from '../usage-error.js';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const PLACE = /^([^/]+)\/([^/]+)\/([^/]+)\/(\d{4})$/;

/** A case with everything that has happened in it. */
export interface FoundCase {
  readonly of: EnrolmentCase;
  readonly events: readonly CaseEvent[];
  readonly standing: CaseStanding;
}

/** The case a person means by "411200/4141010842/460302/2027" (the newest such) or an id; for whom it is not, there is none. */
export async function caseNamed(database: Database, reference: string, asker: Asker): Promise<FoundCase> {
  const found = await caseOf(database, reference);
  if (!found || !maySeeCase(found.of, found.standing, asker))
    throw new UsageError(`there is no case ${reference} that ${asker.roles.join(', ')} "${asker.actor}" may see`);
  return found;
}

/** The same for whoever it is. */
export async function caseOf({ read }: Database, reference: string): Promise<FoundCase | undefined> {
  const of = await find(read, reference);
  if (!of) return undefined;
  const events = await read.enrolmentCases.eventsOf([of]);
  return { of, events, standing: standingOf(events) };
}

async function find({ enrolmentCases }: Database['read'], reference: string): Promise<EnrolmentCase | undefined> {
  if (UUID.test(reference)) return enrolmentCases.find(reference);
  const [, region, institution, programme, year] = PLACE.exec(reference) ?? [];
  if (!region) throw new UsageError(`"${reference}" names no case; write REGION/INSTITUTION/PROGRAMME/YEAR or an id`);
  const [newest] = await enrolmentCases.list({ region, institution, programme, year: Number(year) }, 1);
  return newest;
}
