import type { CodeKind } from '@gongxu/domain';
import { decisionPolicyOf, standingOf, type CaseEvent } from '@gongxu/enrolment-decisions';
import type { Repositories } from '../database.js';
import type { EnrolmentCase } from './enrolment-case.repository.js';

/** What the document of a decision is written from: the case with the names of its codes. */
export async function decisionReport(read: Repositories, found: EnrolmentCase, events: readonly CaseEvent[]) {
  const { id, region, institution, programme, year } = found;
  const standing = standingOf(events);
  const named = async (kind: CodeKind, code: string) => {
    const [entry] = await read.codeLists.ofKind(kind, [code]);
    return { code, nameZh: entry?.nameZh ?? null, nameEn: entry?.nameEn ?? null };
  };
  const edition = (standing.decision ?? standing.verdict)?.evidence.edition;
  const header = edition
    ? ((await read.editions.find(edition.id))?.header as { notices?: readonly string[] })
    : undefined;
  return {
    id,
    year,
    region: await named('region', region),
    institution: await named('institution', institution),
    programme: await named('programme', programme),
    standing,
    events,
    appeal: decisionPolicyOf((await read.policies.forRegion(region)).enrolment).appeal,
    notices: header?.notices ?? [],
  };
}
