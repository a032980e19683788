import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Totals an account states beside their parts. */
export class AccountTotals1795000000006 implements MigrationInterface {
  readonly name = 'AccountTotals1795000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE "occupation_account" ADD COLUMN "openings_total" double precision, ADD COLUMN "seekers_total" double precision`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "occupation_account" DROP COLUMN "openings_total", DROP COLUMN "seekers_total"`);
  }
}
