import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions about editions and their answers. */
export class EditionReview1795000000007 implements MigrationInterface {
  readonly name = 'EditionReview1795000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "edition_review" (
        "region" text NOT NULL,
        "id" uuid NOT NULL,
        "edition_id" uuid NOT NULL,
        "request" jsonb NOT NULL,
        "status" text NOT NULL,
        "result" jsonb,
        "error" text,
        "requested_by" text NOT NULL,
        "created_at" timestamptz NOT NULL DEFAULT now(),
        "finished_at" timestamptz,
        CONSTRAINT "edition_review_status" CHECK ("status" IN ('running', 'done', 'failed')),
        CONSTRAINT "pk_edition_review" PRIMARY KEY ("region", "id")
      );
      CREATE INDEX "edition_review_edition" ON "edition_review" ("region", "edition_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "edition_review"`);
  }
}
