import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Early-warning signals beside every catalogue, and the release of their lists. */
export class Signals1795000000009 implements MigrationInterface {
  readonly name = 'Signals1795000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "ladder" (
        "region" text NOT NULL,
        "id" text NOT NULL,
        "body" jsonb NOT NULL,
        CONSTRAINT "pk_ladder" PRIMARY KEY ("region", "id")
      );
      CREATE TABLE "signal_issue" (
        "region" text NOT NULL,
        "id" uuid NOT NULL,
        "edition_id" uuid NOT NULL,
        "policy_id" text NOT NULL,
        "year" integer NOT NULL,
        "number" integer NOT NULL,
        "input_hash" text NOT NULL,
        "content_hash" text NOT NULL,
        "header" jsonb NOT NULL,
        "requested_by" text NOT NULL,
        "created_at" timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT "pk_signal_issue" PRIMARY KEY ("region", "id")
      );
      CREATE UNIQUE INDEX "signal_issue_edition" ON "signal_issue" ("region", "edition_id", "number");
      CREATE TABLE "signal" (
        "region" text NOT NULL,
        "issue_id" uuid NOT NULL,
        "programme" text NOT NULL,
        "institution" text NOT NULL,
        "area" text NOT NULL,
        "level" text,
        "colour" text NOT NULL,
        "action" text NOT NULL,
        "severity" integer NOT NULL,
        "plan_cap" integer,
        "over_supply" double precision,
        "under_supply" double precision,
        "judged_in" integer,
        "confidence" text NOT NULL,
        "is_exempt" boolean NOT NULL,
        "is_disputed" boolean NOT NULL,
        "content" jsonb NOT NULL,
        CONSTRAINT "signal_colour" CHECK ("colour" IN ('none', 'green', 'yellow', 'red', 'undetermined')),
        CONSTRAINT "signal_action" CHECK ("action" IN ('none', 'warn', 'cut', 'alternate-year', 'suspend', 'revoke')),
        CONSTRAINT "signal_confidence" CHECK ("confidence" IN ('low', 'medium', 'high')),
        CONSTRAINT "pk_signal" PRIMARY KEY ("region", "issue_id", "programme", "institution")
      );
      CREATE INDEX "signal_subject" ON "signal" ("region", "programme", "institution");
      CREATE TABLE "signal_release" (
        "region" text NOT NULL,
        "year" integer NOT NULL,
        "number" integer NOT NULL,
        "issue_id" uuid NOT NULL,
        "list" text NOT NULL,
        "step" text NOT NULL,
        "actor" text NOT NULL,
        "at" timestamptz NOT NULL,
        "reason" text NOT NULL,
        CONSTRAINT "signal_release_list" CHECK ("list" IN ('urgent', 'surplus')),
        CONSTRAINT "signal_release_step" CHECK ("step" IN ('release', 'withdraw')),
        CONSTRAINT "pk_signal_release" PRIMARY KEY ("region", "year", "number")
      );
      CREATE TABLE "release_consent" (
        "region" text NOT NULL,
        "institution" text NOT NULL,
        "number" integer NOT NULL,
        "is_given" boolean NOT NULL,
        "actor" text NOT NULL,
        "at" timestamptz NOT NULL,
        "reason" text NOT NULL,
        CONSTRAINT "pk_release_consent" PRIMARY KEY ("region", "institution", "number")
      );
      CREATE TRIGGER "signal_release_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "signal_release"
        FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
      CREATE TRIGGER "release_consent_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "release_consent"
        FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "release_consent", "signal_release", "signal", "signal_issue", "ladder"`);
  }
}
