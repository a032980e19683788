import type { OccupationFigure } from '@gongxu/labour-market';
import type { EntityManager } from 'typeorm';

export interface ProvisionFigure {
  readonly institution: string;
  readonly programme: string;
  readonly year: number;
  readonly intake: number | null;
  readonly onRoll: number | null;
  readonly graduates: number | null;
}

export interface ProvisionFacts {
  readonly institution: string;
  readonly programme: string;
  readonly region: string;
  readonly lengthYears: number | null;
  readonly firstIntakeYear: number | null;
}

/** Figures of all years up to one, from pinned files; where two files tell of the same, the later one counts. */
export class HistoryRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Persons employed, by occupation and area. */
  async employment(importIds: readonly string[], year: number): Promise<OccupationFigure[]> {
    return this.manager.query(
      `SELECT occupation_code AS occupation, region AS area, year, sum(headcount)::float8 AS value FROM (
         SELECT DISTINCT ON (region, occupation_code, industry, year) region, occupation_code, year, headcount
         FROM employment WHERE import_id = ANY($1) AND occupation_code IS NOT NULL AND year <= $2
         ORDER BY region, occupation_code, industry, year, array_position($1::uuid[], import_id) DESC, row_number
       ) AS told GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      [importIds, year],
    );
  }

  /** Intake is who registered or, where that is not told, who was admitted. */
  async provisions(
    enrolmentImports: readonly string[],
    graduateImports: readonly string[],
    year: number,
  ): Promise<ProvisionFigure[]> {
    return this.manager.query(
      `WITH enrolled AS (
         SELECT DISTINCT ON (institution, programme, year) institution, programme, year,
                coalesce(registered, admitted) AS intake, on_roll
         FROM enrolment WHERE import_id = ANY($1) AND year <= $3
         ORDER BY institution, programme, year, array_position($1::uuid[], import_id) DESC, row_number
       ), graduated AS (
         SELECT DISTINCT ON (institution, programme, year) institution, programme, year, graduates
         FROM graduate_outcome WHERE import_id = ANY($2) AND year <= $3
         ORDER BY institution, programme, year, array_position($2::uuid[], import_id) DESC, row_number
       )
       SELECT institution, programme, year, intake, on_roll AS "onRoll", graduates
       FROM enrolled FULL JOIN graduated USING (institution, programme, year)
       ORDER BY institution COLLATE "C", programme COLLATE "C", year`,
      [enrolmentImports, graduateImports, year],
    );
  }

  /** What each provision is, by the newest file. */
  async provisionFacts(importIds: readonly string[]): Promise<ProvisionFacts[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (institution, programme) institution, programme, coalesce(region, scope_region) AS region,
              length_years AS "lengthYears", first_intake_year AS "firstIntakeYear"
       FROM provision WHERE import_id = ANY($1)
       ORDER BY institution, programme, array_position($1::uuid[], import_id) DESC, row_number`,
      [importIds],
    );
  }
}
