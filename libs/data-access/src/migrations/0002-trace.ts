import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a run decided about titles and programmes, and runs that make an edition again. */
export class Trace1795000000002 implements MigrationInterface {
  readonly name = 'Trace1795000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "compile_run" ADD COLUMN "replays" uuid, ADD COLUMN "content_hash" text;
      CREATE TABLE "coded_title" (
        "region" text NOT NULL,
        "run_id" uuid NOT NULL,
        "place" integer NOT NULL,
        "title" text NOT NULL,
        "occupation" text NOT NULL,
        CONSTRAINT "pk_coded_title" PRIMARY KEY ("region", "run_id", "place")
      );
      CREATE TABLE "counted_link" (
        "region" text NOT NULL,
        "run_id" uuid NOT NULL,
        "occupation" text NOT NULL,
        "programme_system" text NOT NULL,
        "programme" text NOT NULL,
        "weight" double precision NOT NULL,
        CONSTRAINT "pk_counted_link" PRIMARY KEY ("region", "run_id", "occupation", "programme_system", "programme")
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE "coded_title", "counted_link";
      ALTER TABLE "compile_run" DROP COLUMN "replays", DROP COLUMN "content_hash"`);
  }
}
