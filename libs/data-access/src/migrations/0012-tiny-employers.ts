import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Graduates whose contract employer is tiny. */
export class TinyEmployers1795000000012 implements MigrationInterface {
  readonly name = 'TinyEmployers1795000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "graduate_outcome" ADD COLUMN "placed_in_tiny_employers" integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "graduate_outcome" DROP COLUMN "placed_in_tiny_employers"`);
  }
}
