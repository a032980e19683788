import type { EmploymentCell } from '@gongxu/balance';
import type { ReplacementDemand } from '@gongxu/labour-market';
import type { EntityManager } from 'typeorm';

export interface DecompositionScope {
  readonly region: string;
  readonly from: number;
  readonly to: number;
  readonly employment: readonly string[];
  readonly accounts: readonly string[];
}

/** A figure of the region itself wins over the sum of its sub-regions, for each occupation, industry and year. */
const EMPLOYED = `
  employed AS (
    SELECT occupation_code, industry, year, headcount, retirements, region = $2 AS whole,
           bool_or(region = $2) OVER (PARTITION BY occupation_code, industry, year) AS has_whole
    FROM employment WHERE import_id = ANY($1)
  )`;

/** What a decomposition of employment is computed from. */
export class DecompositionRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Employment of a year by occupation, by industry and by both, as far as the files give them. */
  async cells({ region, employment }: DecompositionScope, year: number): Promise<EmploymentCell[]> {
    return this.manager.query<EmploymentCell[]>(
      `WITH ${EMPLOYED}
       SELECT occupation_code AS occupation, industry, sum(headcount)::float8 AS headcount
       FROM employed WHERE year = $3 AND (whole OR NOT has_whole)
       GROUP BY 1, 2 ORDER BY occupation_code COLLATE "C", industry COLLATE "C"`,
      [employment, region, year],
    );
  }

  /**
   * Persons to be replaced over the period: retirements and other replacement of an account of just this period; else
   * retirements of every year after its first, where each of them is reported.
   */
  async replacement({ region, from, to, employment, accounts }: DecompositionScope): Promise<ReplacementDemand[]> {
    return this.manager.query<ReplacementDemand[]>(
      `WITH ${EMPLOYED}, account AS (
         SELECT occupation_code AS occupation, (coalesce(retirements, 0) + coalesce(other_replacement, 0))::float8 AS persons
         FROM occupation_account WHERE import_id = ANY($5) AND region = $2 AND period_start = $3 AND period_end = $4
           AND (retirements IS NOT NULL OR other_replacement IS NOT NULL)
       ), of_year AS (
         SELECT occupation_code AS occupation, year,
                CASE WHEN bool_or(industry IS NULL) THEN sum(retirements) FILTER (WHERE industry IS NULL) ELSE sum(retirements) END AS persons
         FROM employed WHERE occupation_code IS NOT NULL AND year > $3 AND year <= $4 AND (whole OR NOT has_whole) GROUP BY 1, 2
       ), retired AS (
         SELECT occupation, sum(persons)::float8 AS persons FROM of_year GROUP BY 1 HAVING count(persons) = $4 - $3
       )
       SELECT * FROM (SELECT occupation, persons, 'occupation_accounts' AS dataset FROM account
       UNION ALL SELECT occupation, persons, 'employment' FROM retired WHERE occupation NOT IN (SELECT occupation FROM account)) AS known
       ORDER BY occupation COLLATE "C"`,
      [employment, region, from, to, accounts],
    );
  }
}
