import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forecasts beside every catalogue. */
export class Forecasts1795000000005 implements MigrationInterface {
  readonly name = 'Forecasts1795000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE "forecast" (
  "scope_region" text NOT NULL,
  "run_id" uuid NOT NULL,
  "subject" text NOT NULL,
  "code" text NOT NULL,
  "region" text NOT NULL,
  "institution" text NOT NULL,
  "measure" text NOT NULL,
  "model" text,
  "reason" jsonb NOT NULL,
  "history" jsonb NOT NULL,
  "backtest" jsonb,
  "findings" jsonb NOT NULL,
  CONSTRAINT "forecast_subject" CHECK ("subject" IN ('occupation', 'provision')),
  CONSTRAINT "pk_forecast" PRIMARY KEY ("scope_region", "run_id", "subject", "code", "region", "institution", "measure")
);
CREATE TABLE "forecast_point" (
  "scope_region" text NOT NULL,
  "run_id" uuid NOT NULL,
  "subject" text NOT NULL,
  "code" text NOT NULL,
  "region" text NOT NULL,
  "institution" text NOT NULL,
  "measure" text NOT NULL,
  "year" integer NOT NULL,
  "mean" double precision NOT NULL,
  "lower80" double precision,
  "upper80" double precision,
  "lower95" double precision,
  "upper95" double precision,
  CONSTRAINT "pk_forecast_point" PRIMARY KEY ("scope_region", "run_id", "subject", "code", "region", "institution", "measure", "year")
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "forecast_point", "forecast"');
  }
}
