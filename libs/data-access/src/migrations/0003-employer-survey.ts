import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The survey of employers' demand: its rows, and what a compilation made of them. */
export class EmployerSurvey1795000000003 implements MigrationInterface {
  readonly name = 'EmployerSurvey1795000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "survey_answer" (
        "scope_region" text NOT NULL,
        "import_id" uuid NOT NULL,
        "row_number" integer NOT NULL,
        "employer_id" text NOT NULL,
        "region" text NOT NULL,
        "industry" text,
        "employer_headcount" integer,
        "occupation_code" text NOT NULL,
        "year" integer NOT NULL,
        "headcount" integer,
        "demand_this_year" integer NOT NULL,
        "demand_next_year" integer,
        "demand_three_years" integer,
        "hard_to_fill" integer,
        "talent_tier" text,
        "education_level" text,
        "wage" double precision,
        CONSTRAINT "pk_survey_answer" PRIMARY KEY ("scope_region", "import_id", "row_number")
      );
      CREATE TABLE "survey_estimate" (
        "region" text NOT NULL,
        "run_id" uuid NOT NULL,
        "report" jsonb NOT NULL,
        "demand" jsonb NOT NULL,
        CONSTRAINT "pk_survey_estimate" PRIMARY KEY ("region", "run_id")
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "survey_answer", "survey_estimate"');
  }
}
