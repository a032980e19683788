import type { EnrolmentSource, GraduatesAhead, ProvisionSource } from '@gongxu/adjustment';
import type { EntityManager } from 'typeorm';
import { ADJUSTED_RATING } from '../edition/edition-record.js';

/** What plans are built from, out of the files a run counts; where two files tell of the same, the later one counts. */
export class PlanInputRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What each provision is, by the newest file that names it. */
  async provisions(importIds: readonly string[]): Promise<Omit<ProvisionSource, 'level'>[]> {
    return this.manager.query(
      `SELECT * FROM (
         SELECT DISTINCT ON (institution, programme) institution, programme, coalesce(region, scope_region) AS region,
                length_years AS "lengthYears", seats, teachers, workstations, min_class AS "minClass", class_size AS "classSize"
         FROM provision WHERE import_id = ANY($1)
         ORDER BY institution, programme, array_position($1::uuid[], import_id) DESC, row_number) AS newest
       ORDER BY institution COLLATE "C", programme COLLATE "C"`,
      [importIds],
    );
  }

  /** Of the years before one. */
  async enrolment(importIds: readonly string[], year: number): Promise<EnrolmentSource[]> {
    return this.manager.query<EnrolmentSource[]>(
      `SELECT * FROM (
         SELECT DISTINCT ON (institution, programme, year) institution, programme, year, planned, applicants, admitted, registered, on_roll AS "onRoll"
         FROM enrolment WHERE import_id = ANY($1) AND year < $2
         ORDER BY institution, programme, year, array_position($1::uuid[], import_id) DESC, row_number) AS told
       ORDER BY institution COLLATE "C", programme COLLATE "C", year`,
      [importIds, year],
    );
  }

  /** Graduates of each provision as a run has forecast them, with the completion rate where students tell it. */
  async graduatesAhead(region: string, runId: string): Promise<GraduatesAhead[]> {
    return this.manager.query<GraduatesAhead[]>(
      `SELECT f.institution, f.code AS programme, (f.reason ->> 'completion')::float8 AS completion, coalesce((
         SELECT jsonb_agg(jsonb_build_object('year', p.year, 'persons', p.mean) ORDER BY p.year) FROM forecast_point p
         WHERE (p.scope_region, p.run_id, p.subject, p.code, p.region, p.institution, p.measure)
             = (f.scope_region, f.run_id, f.subject, f.code, f.region, f.institution, f.measure)), '[]') AS points
       FROM forecast f WHERE f.scope_region = $1 AND f.run_id = $2 AND f.subject = 'provision' AND f.measure = 'graduates'
       ORDER BY f.institution COLLATE "C", f.code COLLATE "C"`,
      [region, runId],
    );
  }

  /** Occupations on the edition's list of shortages, after changes by persons. */
  async listedOccupations(region: string, editionId: string): Promise<string[]> {
    const rows = await this.manager.query<{ occupation: string }[]>(
      `SELECT e.occupation FROM edition_entry e WHERE e.region = $1 AND e.edition_id = $2
         AND coalesce(${ADJUSTED_RATING} = 'shortage', e.listed) ORDER BY e.occupation COLLATE "C"`,
      [region, editionId],
    );
    return rows.map(({ occupation }) => occupation);
  }
}
