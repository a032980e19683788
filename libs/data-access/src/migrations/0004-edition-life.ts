import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The life of editions. What was compiled before editions had one was open to everyone: it stays so. Events are never
 * changed: the database itself refuses.
 */
export class EditionLife1795000000004 implements MigrationInterface {
  readonly name = 'EditionLife1795000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "edition_event" (
        "region" text NOT NULL,
        "edition_id" uuid NOT NULL,
        "number" integer NOT NULL,
        "step" text NOT NULL,
        "state" text NOT NULL,
        "actor" text NOT NULL,
        "at" timestamptz NOT NULL DEFAULT clock_timestamp(),
        "reason" text,
        "detail" jsonb,
        CONSTRAINT "pk_edition_event" PRIMARY KEY ("region", "edition_id", "number")
      );
      INSERT INTO "edition_event" ("region", "edition_id", "number", "step", "state", "actor", "reason", "detail")
      SELECT region, id, 1, 'publish_directly', 'published', 'migration',
             'compiled before editions had a life, and open to everyone', jsonb_build_object('kind', 'published', 'hash',
               encode(sha256(convert_to('{"adjustments":[],"contentHash":"' || content_hash || '"}', 'UTF8')), 'hex'))
      FROM "edition" e
      WHERE NOT EXISTS (SELECT 1 FROM "edition" later WHERE later.region = e.region AND later.policy_id = e.policy_id
                          AND later.year = e.year AND later.number > e.number);
      CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$;
      CREATE TRIGGER "edition_event_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "edition_event"
        FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "edition_event"; DROP FUNCTION "refuse_change"`);
  }
}
