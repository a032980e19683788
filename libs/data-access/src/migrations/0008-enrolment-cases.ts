import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases about the intake of provisions and about new programmes, and the college a key speaks for. */
export class EnrolmentCases1795000000008 implements MigrationInterface {
  readonly name = 'EnrolmentCases1795000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "api_key" ADD "institution" text;
      CREATE TABLE "enrolment_case" (
        "region" text NOT NULL,
        "id" uuid NOT NULL,
        "kind" text NOT NULL,
        "year" integer NOT NULL,
        "institution" text NOT NULL,
        "programme" text NOT NULL,
        "created_by" text NOT NULL,
        "created_at" timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "enrolment_case_kind" CHECK ("kind" IN ('provision', 'new_programme')),
        CONSTRAINT "pk_enrolment_case" PRIMARY KEY ("region", "id")
      );
      CREATE INDEX "enrolment_case_provision" ON "enrolment_case" ("region", "institution", "programme", "year");
      CREATE INDEX "enrolment_case_created" ON "enrolment_case" ("created_at", "id");
      CREATE TABLE "enrolment_event" (
        "region" text NOT NULL,
        "case_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "step" text NOT NULL,
        "state" text NOT NULL,
        "actor" text NOT NULL,
        "at" timestamptz NOT NULL DEFAULT clock_timestamp(),
        "reason" text,
        "detail" jsonb,
        CONSTRAINT "pk_enrolment_event" PRIMARY KEY ("region", "case_id", "number")
      );
      CREATE TRIGGER "enrolment_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "enrolment_event"
        FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE "enrolment_event"; DROP TABLE "enrolment_case"; ALTER TABLE "api_key" DROP COLUMN "institution"`,
    );
  }
}
