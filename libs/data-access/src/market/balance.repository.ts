import type { EmploymentCounts, OccupationAccount } from '@gongxu/balance';
import type { EntityManager } from 'typeorm';

/** A line of the balance and its indicators, stored as they were computed. */
export interface StoredBalance<Line, Indicators> {
  readonly occupation: string;
  readonly demand: number | null;
  readonly supply: number | null;
  readonly gap: number | null;
  readonly line: Line;
  readonly indicators: Indicators;
}

/**
 * Rows at the region itself win over the sum of its sub-regions, and an occupation's total over the sum of its cells by
 * industry: a figure is never counted at two levels.
 */
const AT_REGION_OR_SUMMED = (columns: string): string => `
  WITH chosen AS (
    SELECT ${columns}, region = $2 AS whole,
           bool_or(region = $2) OVER (PARTITION BY occupation_code, year) AS has_whole, industry IS NULL AS total,
           bool_or(industry IS NULL) OVER (PARTITION BY occupation_code, region, year) AS has_total
    FROM employment WHERE import_id = ANY($1) AND occupation_code IS NOT NULL
  )`;

export class BalanceRepository {
  constructor(private readonly manager: EntityManager) {}

  async employment(importIds: readonly string[], region: string): Promise<EmploymentCounts[]> {
    return this.manager.query<EmploymentCounts[]>(
      `${AT_REGION_OR_SUMMED('occupation_code, region, year, headcount, median_wage, hires, separations, retirements, unemployed')}
       SELECT occupation_code AS occupation, $2 AS region, year, sum(headcount)::float8 AS headcount,
              (sum(median_wage::numeric * headcount) / nullif(sum(headcount) FILTER (WHERE median_wage IS NOT NULL), 0))::float8 AS "medianWage",
              sum(hires)::float8 AS hires, sum(separations)::float8 AS separations,
              sum(retirements)::float8 AS retirements, sum(unemployed)::float8 AS unemployed
       FROM chosen WHERE (whole OR NOT has_whole) AND (total OR NOT has_total)
       GROUP BY occupation_code, year ORDER BY occupation_code COLLATE "C", year`,
      [importIds, region],
    );
  }

  /** Of the sub-regions, in the year or, for want of it, the year before; one row for each occupation and sub-region. */
  async employmentOfAreas(importIds: readonly string[], region: string, year: number): Promise<EmploymentCounts[]> {
    return this.manager.query<EmploymentCounts[]>(
      `SELECT DISTINCT ON (region, occupation_code) occupation_code AS occupation, region, year, sum(headcount)::float8 AS headcount,
              NULL::float8 AS "medianWage", sum(hires)::float8 AS hires, sum(separations)::float8 AS separations,
              sum(retirements)::float8 AS retirements, sum(unemployed)::float8 AS unemployed
       FROM employment WHERE import_id = ANY($1) AND region <> $2 AND occupation_code IS NOT NULL AND year IN ($3, $3 - 1)
       GROUP BY occupation_code, region, year ORDER BY region, occupation_code, year DESC`,
      [importIds, region, year],
    );
  }

  async accounts(importIds: readonly string[], region: string): Promise<OccupationAccount[]> {
    return this.manager.query<OccupationAccount[]>(
      `SELECT occupation_code AS occupation, region, period_start AS "periodStart", period_end AS "periodEnd",
              employment_start AS "employmentStart", employment_end AS "employmentEnd", employment_change AS "employmentChange",
              expansion, retirements, other_replacement AS "otherReplacement", openings_annual AS "openingsAnnual",
              school_leavers AS "schoolLeavers", migration, other_seekers AS "otherSeekers", recent_rating AS "recentRating",
              median_wage AS "medianWage", education_level AS "educationLevel",
              openings_total AS "openingsTotal", seekers_total AS "seekersTotal"
       FROM occupation_account WHERE import_id = ANY($1) AND region = $2
       ORDER BY occupation_code COLLATE "C", period_start, period_end`,
      [importIds, region],
    );
  }

  async save<Line, Indicators>(
    region: string,
    runId: string,
    balances: readonly StoredBalance<Line, Indicators>[],
  ): Promise<void> {
    await this.manager.query(`DELETE FROM balance_line WHERE region = $1 AND run_id = $2`, [region, runId]);
    await this.manager.query(
      `INSERT INTO balance_line (region, run_id, occupation, demand, supply, gap, line, indicators)
       SELECT $1, $2, occupation, demand, supply, gap, line, indicators FROM jsonb_to_recordset($3::jsonb)
         AS b(occupation text, demand float8, supply float8, gap float8, line jsonb, indicators jsonb)`,
      [region, runId, JSON.stringify(balances)],
    );
  }

  async of<Line, Indicators>(region: string, runId: string): Promise<StoredBalance<Line, Indicators>[]> {
    return this.manager.query(
      `SELECT occupation, demand, supply, gap, line, indicators FROM balance_line
       WHERE region = $1 AND run_id = $2 ORDER BY occupation COLLATE "C"`,
      [region, runId],
    );
  }
}
