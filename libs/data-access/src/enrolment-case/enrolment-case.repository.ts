import type { CaseEvent, CaseKind, CaseState } from '@gongxu/enrolment-decisions';
import type { Action } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';

export interface EnrolmentCase {
  readonly id: string;
  readonly region: string;
  readonly kind: CaseKind;
  /** The autumn whose intake it is about; of a new programme, its first. */
  readonly year: number;
  readonly institution: string;
  readonly programme: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly state: CaseState;
}

export interface CaseEventRecord extends CaseEvent {
  readonly region: string;
  readonly caseId: string;
}

export interface EnrolmentCaseFilter {
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  readonly institution?: string | undefined;
  readonly programme?: string | undefined;
  readonly kind?: CaseKind | undefined;
  readonly state?: CaseState | undefined;
  /** Only cases this one may see without being one who decides: of an institution, or judged by a member. */
  readonly seenBy?: { readonly institution: string | null; readonly member: string } | undefined;
}

export type ProvisionKey = Pick<EnrolmentCase, 'region' | 'institution' | 'programme'>;

const STATE = `(SELECT v.state FROM enrolment_event v WHERE v.region = c.region AND v.case_id = c.id ORDER BY v.number DESC LIMIT 1)`;
const COLUMNS = `c.id, c.region, c.kind, c.year, c.institution, c.programme, c.created_by AS "createdBy",
  c.created_at AS "createdAt", ${STATE} AS state`;
/** The members named by the last convocation. */
const MEMBERS = `(SELECT v.detail -> 'members' FROM enrolment_event v WHERE v.region = c.region AND v.case_id = c.id AND v.step = 'convene'
  ORDER BY v.number DESC LIMIT 1)`;

const HAS_CONFLICT = `EXISTS (SELECT FROM enrolment_event v WHERE v.region = c.region AND v.case_id = c.id
  AND v.step = 'declare_conflict' AND v.detail ->> 'member' = $11)`;

/** Cases and their events. There is no update and no delete. */
export class EnrolmentCaseRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Until the transaction ends, no other step of a case about this provision is taken. */
  async lock({ region, institution, programme }: ProvisionKey): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 4))`, [
      [region, institution, programme].join('/'),
    ]);
  }

  async create(made: Omit<EnrolmentCase, 'state' | 'createdAt'>): Promise<void> {
    await this.manager.query(
      `INSERT INTO enrolment_case (region, id, kind, year, institution, programme, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [made.region, made.id, made.kind, made.year, made.institution, made.programme, made.createdBy],
    );
  }

  async append(region: string, caseId: string, event: CaseEvent): Promise<void> {
    await this.manager.query(
      `INSERT INTO enrolment_event (region, case_id, number, step, state, actor, at, reason, detail)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [region, caseId, event.number, event.step, event.state, event.actor, event.at, event.reason, event.detail],
    );
  }

  async find(id: string): Promise<EnrolmentCase | undefined> {
    const rows = await this.manager.query<EnrolmentCase[]>(`SELECT ${COLUMNS} FROM enrolment_case c WHERE id = $1`, [
      id,
    ]);
    return rows[0];
  }

  /** Newest first; `after` is time and id of the last one already seen. */
  async list(
    filter: EnrolmentCaseFilter,
    limit: number,
    after?: readonly [createdAt: Date, id: string],
  ): Promise<EnrolmentCase[]> {
    const { region, year, institution, programme, kind, state, seenBy } = filter;
    return this.manager.query<EnrolmentCase[]>(
      `SELECT * FROM (SELECT ${COLUMNS}, ${MEMBERS} AS members FROM enrolment_case c
         WHERE ($1::text IS NULL OR region = $1) AND ($2::int IS NULL OR year = $2) AND ($3::text IS NULL OR institution = $3)
           AND ($4::text IS NULL OR programme = $4) AND ($5::text IS NULL OR kind = $5)
           AND ($6::timestamptz IS NULL OR (date_trunc('milliseconds', created_at), id) < ($6, $7::uuid))) AS c
       WHERE ($8::text IS NULL OR state = $8)
         AND (NOT $9 OR institution = $10
           OR members @> jsonb_build_array(jsonb_build_object('name', $11::text)) AND NOT ${HAS_CONFLICT})
       ORDER BY date_trunc('milliseconds', "createdAt") DESC, id DESC LIMIT $12`,
      [
        region ?? null, year ?? null, institution ?? null, programme ?? null, kind ?? null, after?.[0] ?? null, after?.[1] ?? null,
        state ?? null, seenBy !== undefined, seenBy?.institution ?? null, seenBy?.member ?? null, limit,
      ], // prettier-ignore
    );
  }

  /** Of several cases, each in order. */
  async eventsOf(cases: readonly Pick<EnrolmentCase, 'region' | 'id'>[]): Promise<CaseEventRecord[]> {
    return this.manager.query<CaseEventRecord[]>(
      `SELECT region, case_id AS "caseId", number, step, state, actor, at, reason, detail FROM enrolment_event
       WHERE (region, case_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) ORDER BY case_id, number`,
      [cases.map(({ region }) => region), cases.map(({ id }) => id)],
    );
  }

  /** The action the last decision of each case laid on the provision, for intakes before a year. */
  async decidedActions(
    { region, institution, programme }: ProvisionKey,
    before: number,
  ): Promise<{ year: number; action: Action }[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (c.year, c.id) c.year, v.detail -> 'decision' ->> 'action' AS action FROM enrolment_case c
       JOIN enrolment_event v ON v.region = c.region AND v.case_id = c.id AND v.step = 'decide'
       WHERE c.region = $1 AND c.institution = $2 AND c.programme = $3 AND c.kind = 'provision' AND c.year < $4
       ORDER BY c.year, c.id, v.number DESC`,
      [region, institution, programme, before],
    );
  }

  /** A case of the kind, provision and year that was not withdrawn. */
  async standing({
    region,
    institution,
    programme,
    kind,
    year,
  }: Omit<EnrolmentCase, 'id' | 'state' | 'createdBy' | 'createdAt'>): Promise<EnrolmentCase | undefined> {
    const rows = await this.manager.query<EnrolmentCase[]>(
      `SELECT ${COLUMNS} FROM enrolment_case c
       WHERE region = $1 AND institution = $2 AND programme = $3 AND kind = $4 AND year = $5 AND ${STATE} <> 'withdrawn' LIMIT 1`,
      [region, institution, programme, kind, year],
    );
    return rows[0];
  }
}
