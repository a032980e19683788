import type { ProvisionRecord } from '@gongxu/enrolment-decisions';
import type { EntityManager } from 'typeorm';
import type { ProvisionKey } from './enrolment-case.repository.js';

export interface OwnProvision {
  readonly region: string;
  readonly institution: string;
  readonly programme: string;
  readonly lengthYears: number | null;
  readonly seats: number | null;
  readonly teachers: number | null;
  readonly workstations: number | null;
  /** The latest plan on record. */
  readonly plannedYear: number | null;
  readonly planned: number | null;
}

/** A year of one provision. */
export type ProvisionYearRecord = ProvisionRecord & ProvisionKey;

const LOADED = (dataset: string, table: string): string =>
  `SELECT DISTINCT ON (t.scope_region, t.institution, t.programme, t.year) t.*, i.created_at FROM ${table} t
   JOIN data_import i ON i.scope_region = t.scope_region AND i.id = t.import_id AND i.status = 'loaded' AND i.dataset = '${dataset}'
   ORDER BY t.scope_region, t.institution, t.programme, t.year, i.created_at DESC, t.row_number`;

/** What the files that count now tell of provisions; where two tell of the same, the later file counts. */
export class ProvisionRecordRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The provisions of a region, of one institution or of all, by institution and programme. */
  async provisions(
    region: string,
    institution: string | undefined,
    limit: number,
    after?: readonly [institution: string, programme: string],
  ): Promise<OwnProvision[]> {
    return this.manager.query(
      `WITH enrolled AS (${LOADED('enrolment', 'enrolment')}),
       offered AS (
         SELECT DISTINCT ON (p.institution, p.programme) p.* FROM provision p
         JOIN data_import i ON i.scope_region = p.scope_region AND i.id = p.import_id AND i.status = 'loaded'
         WHERE p.scope_region = $1 AND ($2::text IS NULL OR p.institution = $2)
         ORDER BY p.institution, p.programme, i.created_at DESC, p.row_number)
       SELECT o.scope_region AS region, o.institution, o.programme, o.length_years AS "lengthYears", o.seats, o.teachers,
              o.workstations, e.year AS "plannedYear", e.planned
       FROM offered o LEFT JOIN LATERAL (
         SELECT year, planned FROM enrolled e
         WHERE e.scope_region = o.scope_region AND e.institution = o.institution AND e.programme = o.programme AND e.planned IS NOT NULL
         ORDER BY year DESC LIMIT 1) AS e ON true
       WHERE $3::text IS NULL OR (o.institution COLLATE "C", o.programme COLLATE "C") > ($3, $4)
       ORDER BY o.institution COLLATE "C", o.programme COLLATE "C" LIMIT $5`,
      [region, institution ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  /** The latest plan before a year; undefined where there is no such provision. */
  async plannedBefore(
    { region, institution, programme }: ProvisionKey,
    year: number,
  ): Promise<{ readonly planned: number | null } | undefined> {
    const rows = await this.manager.query<{ planned: number | null }[]>(
      `SELECT (SELECT e.planned FROM enrolment e
               JOIN data_import i ON i.scope_region = e.scope_region AND i.id = e.import_id AND i.status = 'loaded'
               WHERE e.scope_region = $1 AND e.institution = $2 AND e.programme = $3 AND e.year < $4 AND e.planned IS NOT NULL
               ORDER BY e.year DESC, i.created_at DESC LIMIT 1) AS planned
       FROM provision p JOIN data_import i ON i.scope_region = p.scope_region AND i.id = p.import_id AND i.status = 'loaded'
       WHERE p.scope_region = $1 AND p.institution = $2 AND p.programme = $3 LIMIT 1`,
      [region, institution, programme, year],
    );
    return rows[0];
  }

  /** Intakes and graduates of several provisions by year; placed by the formula of 2024. */
  async records(keys: readonly ProvisionKey[]): Promise<ProvisionYearRecord[]> {
    return this.manager.query(
      `WITH enrolled AS (${LOADED('enrolment', 'enrolment')}), graduated AS (${LOADED('graduates', 'graduate_outcome')}),
       told AS (
         SELECT scope_region AS region, institution, programme, year, e.registered, g.graduates,
                g.employed_contract + g.entrepreneurship + g.freelance + g.further_study AS placed, g.matched
         FROM enrolled e FULL JOIN graduated g USING (scope_region, institution, programme, year))
       SELECT told.* FROM told
       JOIN unnest($1::text[], $2::text[], $3::text[]) AS k(region, institution, programme) USING (region, institution, programme)
       ORDER BY region COLLATE "C", institution COLLATE "C", programme COLLATE "C", year`,
      [
        keys.map(({ region }) => region),
        keys.map(({ institution }) => institution),
        keys.map(({ programme }) => programme),
      ],
    );
  }

  /** Share of entrants who graduate and of graduates who study on, over the region's latest year; null where not known. */
  async rates(region: string): Promise<{ readonly completion: number | null; readonly furtherStudy: number | null }> {
    const rows = await this.manager.query<{ completion: number | null; furtherStudy: number | null }[]>(
      `WITH enrolled AS (${LOADED('enrolment', 'enrolment')}), graduated AS (${LOADED('graduates', 'graduate_outcome')}),
       latest AS (SELECT * FROM graduated WHERE scope_region = $1 AND year = (SELECT max(year) FROM graduated WHERE scope_region = $1)),
       lengths AS (SELECT DISTINCT institution, programme, length_years FROM provision p
         JOIN data_import i ON i.scope_region = p.scope_region AND i.id = p.import_id AND i.status = 'loaded' WHERE p.scope_region = $1),
       finished AS (
         SELECT sum(g.graduates)::float8 AS graduates, sum(e.registered)::float8 AS entrants FROM latest g
         JOIN lengths l USING (institution, programme)
         JOIN enrolled e ON e.scope_region = $1 AND e.institution = g.institution AND e.programme = g.programme
           AND e.year = g.year - l.length_years AND e.registered > 0)
       SELECT least(1, (SELECT graduates / nullif(entrants, 0) FROM finished)) AS completion,
              (SELECT sum(further_study)::float8 / nullif(sum(graduates), 0) FROM latest WHERE further_study IS NOT NULL) AS "furtherStudy"`,
      [region],
    );
    return rows[0]!;
  }
}
