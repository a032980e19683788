import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The links of industry chains as a region sent them. */
export class IndustryChains1795000000010 implements MigrationInterface {
  readonly name = 'IndustryChains1795000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "chain_link" (
        "scope_region" text NOT NULL,
        "import_id" uuid NOT NULL,
        "row_number" integer NOT NULL,
        "chain" text NOT NULL,
        "link" text NOT NULL,
        "industry" text,
        "occupation_code" text,
        "note" text,
        CONSTRAINT "pk_chain_link" PRIMARY KEY ("scope_region", "import_id", "row_number")
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "chain_link"');
  }
}
