import type { InsuredCell, PopulationEmployer, SurveyAnswer, SurveyDemand, SurveyReport } from '@gongxu/balance';
import type { EntityManager } from 'typeorm';

/** The files a survey and its population are read from, and whom it speaks for. */
export interface SurveyScope {
  readonly region: string;
  readonly year: number;
  /** In a fixed order: of two answers of one employer for one occupation, the earlier file's counts. */
  readonly surveys: readonly string[];
  readonly employers: readonly string[];
  readonly employment: readonly string[];
  readonly industries: readonly string[];
  readonly regions: readonly string[];
}

/** What a compilation made of the survey. */
export interface SurveyEstimate {
  readonly report: SurveyReport;
  readonly demand: readonly SurveyDemand[];
}

/** The section (门类) of every industry of the lists in `parameter`. */
const SECTIONS = (parameter: string): string => `
  section AS (
    SELECT code, code AS section FROM code WHERE import_id = ANY(${parameter}) AND parent_code IS NULL
    UNION ALL SELECT c.code, s.section FROM code c JOIN section s ON c.parent_code = s.code WHERE c.import_id = ANY(${parameter})
  )`;

/** The region $1 and all below it in the lists in `parameter`. */
const BELOW = (parameter: string): string => `
  below AS (
    SELECT $1::text AS code
    UNION SELECT c.code FROM code c JOIN below b ON c.parent_code = b.code WHERE c.import_id = ANY(${parameter})
  )`;

/** Employers' answers, the population they stand for, and what came of them. */
export class SurveyRepository {
  constructor(private readonly manager: EntityManager) {}

  async answers({ surveys, industries, year }: SurveyScope): Promise<SurveyAnswer[]> {
    return this.manager.query<SurveyAnswer[]>(
      `WITH RECURSIVE ${SECTIONS('$2')}
       SELECT DISTINCT ON (employer_id COLLATE "C", occupation_code COLLATE "C")
              employer_id AS employer, region, coalesce(section, industry) AS section, employer_headcount AS "employerHeadcount",
              occupation_code AS occupation, headcount, demand_this_year AS "demandThisYear",
              demand_next_year AS "demandNextYear", demand_three_years AS "demandThreeYears", hard_to_fill AS "hardToFill",
              talent_tier AS "talentTier", education_level AS "educationLevel"
       FROM survey_answer LEFT JOIN section ON section.code = industry WHERE import_id = ANY($1) AND year = $3
       ORDER BY employer_id COLLATE "C", occupation_code COLLATE "C", array_position($1::uuid[], import_id), row_number`,
      [surveys, industries, year],
    );
  }

  /** Listed employers of the region with anyone insured; attributes "insured_headcount" and "industry" of the list. */
  async employers({ region, regions, employers, industries }: SurveyScope): Promise<PopulationEmployer[]> {
    return this.manager.query<PopulationEmployer[]>(
      `WITH RECURSIVE ${SECTIONS('$4')}, ${BELOW('$2')}, listed AS (
         SELECT code AS employer, region, attributes::jsonb ->> 'industry' AS industry,
                attributes::jsonb ->> 'insured_headcount' AS headcount
         FROM code WHERE import_id = ANY($3) AND region IN (SELECT code FROM below)
       )
       SELECT employer, region, coalesce(section, industry) AS section, headcount::float8 AS headcount
       FROM listed LEFT JOIN section ON section.code = industry
       WHERE headcount ~ '^[0-9]{1,9}$' AND headcount::int > 0 ORDER BY employer COLLATE "C"`,
      [region, regions, employers, industries],
    );
  }

  /** Insured employment by region and section in the latest year up to the survey's; sub-regions where there are any. */
  async insured({ region, year, employment, industries }: SurveyScope): Promise<InsuredCell[]> {
    return this.manager.query<InsuredCell[]>(
      `WITH RECURSIVE ${SECTIONS('$3')}, known AS (
         SELECT region, industry, headcount, year, max(year) OVER () AS latest, occupation_code IS NULL AS is_total,
                bool_or(occupation_code IS NULL) OVER (PARTITION BY region, industry, year) AS has_total,
                bool_or(region <> $1) OVER (PARTITION BY year) AS is_divided
         FROM employment WHERE import_id = ANY($2) AND industry IS NOT NULL AND year <= $4
       )
       SELECT region, coalesce(section, industry) AS section, sum(headcount)::float8 AS headcount
       FROM known LEFT JOIN section ON section.code = industry
       WHERE year = latest AND (is_total OR NOT has_total) AND (region <> $1 OR NOT is_divided)
       GROUP BY 1, 2 ORDER BY region COLLATE "C", coalesce(section, industry) COLLATE "C"`,
      [region, employment, industries, year],
    );
  }

  async save(region: string, runId: string, { report, demand }: SurveyEstimate): Promise<void> {
    await this.manager.query(
      `INSERT INTO survey_estimate (region, run_id, report, demand) VALUES ($1, $2, $3, $4)
       ON CONFLICT (region, run_id) DO UPDATE SET report = $3, demand = $4`,
      [region, runId, report, JSON.stringify(demand)],
    );
  }

  async of(region: string, runId: string): Promise<SurveyEstimate | undefined> {
    const rows = await this.manager.query<SurveyEstimate[]>(
      `SELECT report, demand FROM survey_estimate WHERE region = $1 AND run_id = $2`,
      [region, runId],
    );
    return rows[0];
  }
}
