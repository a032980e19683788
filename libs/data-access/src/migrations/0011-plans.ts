import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enrolment plans with their lines and gaps, and what they would be otherwise. */
export class Plans1795000000011 implements MigrationInterface {
  readonly name = 'Plans1795000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "plan" (
  "region" text NOT NULL,
  "id" uuid NOT NULL,
  "year" integer NOT NULL,
  "number" integer NOT NULL,
  "edition_id" uuid NOT NULL,
  "run_id" uuid NOT NULL,
  "issue_id" uuid,
  "settings" jsonb NOT NULL,
  "seed" integer NOT NULL,
  "basis" jsonb,
  "input_hash" text,
  "status" text NOT NULL,
  "answer" jsonb,
  "unit_values" jsonb,
  "conflict" jsonb,
  "notices" jsonb NOT NULL,
  "error" text,
  "requested_by" text NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT clock_timestamp(),
  "finished_at" timestamptz,
  CONSTRAINT "plan_status" CHECK ("status" IN ('running', 'done', 'conflict', 'failed')),
  CONSTRAINT "pk_plan" PRIMARY KEY ("region", "id")
);
CREATE UNIQUE INDEX "plan_number" ON "plan" ("region", "year", "number");
CREATE TABLE "plan_line" (
  "region" text NOT NULL,
  "plan_id" uuid NOT NULL,
  "institution" text NOT NULL,
  "programme" text NOT NULL,
  "level" text NOT NULL,
  "area" text NOT NULL,
  "current_intake" integer NOT NULL,
  "current_classes" integer NOT NULL,
  "intake" integer NOT NULL,
  "classes" integer NOT NULL,
  "kind" text NOT NULL,
  "explanation" jsonb,
  CONSTRAINT "pk_plan_line" PRIMARY KEY ("region", "plan_id", "institution", "programme")
);
CREATE TABLE "plan_gap" (
  "region" text NOT NULL,
  "plan_id" uuid NOT NULL,
  "occupation" text NOT NULL,
  "year" integer NOT NULL,
  "demand" double precision NOT NULL,
  "before" double precision NOT NULL,
  "after" double precision NOT NULL,
  CONSTRAINT "pk_plan_gap" PRIMARY KEY ("region", "plan_id", "occupation", "year")
);
CREATE TABLE "what_if" (
  "region" text NOT NULL,
  "id" uuid NOT NULL,
  "plan_id" uuid NOT NULL,
  "changes" jsonb NOT NULL,
  "status" text NOT NULL,
  "answer" jsonb,
  "conflict" jsonb,
  "error" text,
  "requested_by" text NOT NULL,
  "created_at" timestamptz NOT NULL DEFAULT clock_timestamp(),
  "finished_at" timestamptz,
  CONSTRAINT "what_if_status" CHECK ("status" IN ('running', 'done', 'conflict', 'failed')),
  CONSTRAINT "pk_what_if" PRIMARY KEY ("region", "id")
);
CREATE INDEX "what_if_plan" ON "what_if" ("region", "plan_id");
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "what_if", "plan_gap", "plan_line", "plan"');
  }
}
