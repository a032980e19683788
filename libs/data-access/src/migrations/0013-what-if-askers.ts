import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks a what-if, so that a slider's newest question takes the place of the ones before. */
export class WhatIfAskers1795000000013 implements MigrationInterface {
  readonly name = 'WhatIfAskers1795000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE "what_if" ADD COLUMN "asker" text,
  DROP CONSTRAINT "what_if_status",
  ADD CONSTRAINT "what_if_status" CHECK ("status" IN ('running', 'done', 'conflict', 'failed', 'cancelled'));
CREATE INDEX "what_if_asker" ON "what_if" ("requested_by", "asker") WHERE status = 'running';
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP INDEX "what_if_asker";
DELETE FROM "what_if" WHERE "status" = 'cancelled';
ALTER TABLE "what_if" DROP COLUMN "asker",
  DROP CONSTRAINT "what_if_status",
  ADD CONSTRAINT "what_if_status" CHECK ("status" IN ('running', 'done', 'conflict', 'failed'));
`);
  }
}
