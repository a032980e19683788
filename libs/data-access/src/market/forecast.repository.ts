import type { EditionState } from '@gongxu/editions';
import type { MeasuredPoint, SeriesForecast } from '@gongxu/labour-market';
import type { EntityManager } from 'typeorm';
import { EDITION_STATE, type EditionRecord } from '../edition/edition-record.js';

/** What a forecast is of. */
export interface ForecastSubject {
  readonly subject: 'occupation' | 'provision';
  /** Occupation, or programme. */
  readonly code: string;
  readonly region: string;
  /** '' for an occupation. */
  readonly institution: string;
  readonly measure: string;
}

export type StoredForecast = ForecastSubject & SeriesForecast;

export type ForecastOfEdition = StoredForecast & {
  readonly editionId: string;
  readonly scopeRegion: string;
  /** Warnings of the edition. */
  readonly notices: readonly string[];
};

/** Region, institution and measure of the last forecast already seen, after its catalogue's region. */
export type ForecastPosition = readonly [scopeRegion: string, region: string, institution: string, measure: string];

export interface ForecastFilter {
  readonly subject: ForecastSubject['subject'];
  /** One edition of each region when absent: the newest published one, else the newest. */
  readonly editionId?: string | undefined;
  readonly region?: string | undefined;
  readonly institution?: string | undefined;
  /** Only of editions in one of these states. */
  readonly states: readonly EditionState[];
  readonly limit: number;
  readonly after?: ForecastPosition | undefined;
}

const PART = 2_000;
const KEY = 'scope_region, run_id, subject, code, region, institution, measure';
const SUBJECT_TYPES = 'subject text, code text, region text, institution text, measure text';
const COLUMNS = `f.scope_region AS "scopeRegion", f.subject, f.code, f.region, f.institution, f.measure, f.model, f.reason,
  f.history, f.backtest, f.findings, coalesce((
    SELECT jsonb_agg(jsonb_build_object('year', p.year, 'mean', p.mean, 'lower80', p.lower80, 'upper80', p.upper80,
                                        'lower95', p.lower95, 'upper95', p.upper95) ORDER BY p.year)
    FROM forecast_point p
    WHERE (p.scope_region, p.run_id, p.subject, p.code, p.region, p.institution, p.measure)
        = (f.scope_region, f.run_id, f.subject, f.code, f.region, f.institution, f.measure)), '[]') AS points`;

/** Forecasts as a run computed them. */
export class ForecastRepository {
  constructor(private readonly manager: EntityManager) {}

  /** In place of any an earlier attempt of the run left. */
  async save(scopeRegion: string, runId: string, forecasts: readonly StoredForecast[]): Promise<void> {
    for (const name of ['forecast', 'forecast_point']) {
      await this.manager.query(`DELETE FROM ${name} WHERE scope_region = $1 AND run_id = $2`, [scopeRegion, runId]);
    }
    for (let start = 0; start < forecasts.length; start += PART) {
      const part = JSON.stringify(forecasts.slice(start, start + PART));
      await this.manager.query(
        `INSERT INTO forecast (${KEY}, model, reason, history, backtest, findings)
         SELECT $1, $2, subject, code, region, institution, measure, model, reason, history,
                backtest, findings
         FROM jsonb_to_recordset($3::jsonb)
           AS f(${SUBJECT_TYPES}, model text, reason jsonb, history jsonb, backtest jsonb, findings jsonb)`,
        [scopeRegion, runId, part],
      );
      await this.manager.query(
        `INSERT INTO forecast_point (${KEY}, year, mean, lower80, upper80, lower95, upper95)
         SELECT $1, $2, f.subject, f.code, f.region, f.institution, f.measure, p.*
         FROM jsonb_to_recordset($3::jsonb) AS f(${SUBJECT_TYPES}, points jsonb),
              jsonb_to_recordset(f.points)
                AS p(year integer, mean float8, lower80 float8, upper80 float8, lower95 float8, upper95 float8)`,
        [scopeRegion, runId, part],
      );
    }
  }

  /** Openings registered in the region, by occupation and year, as the run has counted them; years without a figure left out. */
  async registeredOpenings(
    region: string,
    runId: string,
  ): Promise<{ occupation: string; year: number; openings: number }[]> {
    return this.manager.query(
      `SELECT f.code AS occupation, h.year, h.value AS openings
       FROM forecast f CROSS JOIN LATERAL jsonb_to_recordset(f.history) AS h(year int, value float8)
       WHERE f.scope_region = $1 AND f.run_id = $2 AND f.subject = 'occupation' AND f.region = $1 AND f.measure = 'openings'
         AND h.value IS NOT NULL
       ORDER BY f.code COLLATE "C", h.year`,
      [region, runId],
    );
  }

  /** Of an occupation or a programme of a code system, for each key in the order of catalogue, region, institution, measure. */
  async ofCodes(
    keys: readonly { readonly system: string; readonly code: string }[],
    { subject, editionId, region, institution, states, limit, after }: ForecastFilter,
  ): Promise<(ForecastOfEdition & { readonly system: string })[]> {
    return this.manager.query(
      `WITH chosen AS (
         SELECT DISTINCT ON (edition.region, occupation_system) edition.id, edition.region, run_id, header -> 'notices' AS notices, r.policy
         FROM edition JOIN compile_run r ON r.region = edition.region AND r.id = run_id
         WHERE ($3::uuid IS NULL OR edition.id = $3) AND ${EDITION_STATE} = ANY($9)
         ORDER BY edition.region, occupation_system, ${EDITION_STATE} = 'published' DESC, edition.year DESC, number DESC
       )
       SELECT k.system, f.* FROM unnest($1::text[], $2::text[]) AS k(system, code) CROSS JOIN LATERAL (
         SELECT c.id AS "editionId", c.notices, ${COLUMNS} FROM chosen c
         JOIN forecast f ON f.scope_region = c.region AND f.run_id = c.run_id
         WHERE f.subject = $4 AND f.code = k.code
           AND CASE $4 WHEN 'occupation' THEN c.policy ->> 'occupationSystem' = k.system
                       ELSE c.policy -> 'programmeSystems' ? k.system END
           AND ($5::text IS NULL OR f.region = $5) AND ($6::text IS NULL OR f.institution = $6)
           AND ($7::text[] IS NULL OR ROW(f.scope_region COLLATE "C", f.region COLLATE "C", f.institution COLLATE "C", f.measure COLLATE "C")
                                    > ROW(($7::text[])[1], ($7::text[])[2], ($7::text[])[3], ($7::text[])[4]))
         ORDER BY f.scope_region COLLATE "C", f.region COLLATE "C", f.institution COLLATE "C", f.measure COLLATE "C"
         LIMIT $8) AS f`,
      [
        keys.map(({ system }) => system),
        keys.map(({ code }) => code),
        editionId ?? null,
        subject,
        region ?? null,
        institution ?? null,
        after ?? null,
        limit,
        states,
      ],
    );
  }

  /** Of occupations in the whole region of their editions. */
  async ofEntries(
    keys: readonly { readonly editionId: string; readonly occupation: string }[],
  ): Promise<ForecastOfEdition[]> {
    return this.manager.query(
      `SELECT e.id AS "editionId", e.header -> 'notices' AS notices, ${COLUMNS}
       FROM unnest($1::uuid[], $2::text[]) AS k(edition_id, occupation) JOIN edition e ON e.id = k.edition_id
       JOIN forecast f ON f.scope_region = e.region AND f.run_id = e.run_id AND f.subject = 'occupation'
         AND f.code = k.occupation AND f.region = e.region
       ORDER BY f.measure COLLATE "C"`,
      [keys.map(({ editionId }) => editionId), keys.map(({ occupation }) => occupation)],
    );
  }

  /** Points of all occupations in the whole region of an edition, up to so many years after it. */
  async aheadOf(
    { region, runId, year }: Pick<EditionRecord, 'region' | 'runId' | 'year'>,
    years: number,
  ): Promise<(MeasuredPoint & { readonly occupation: string })[]> {
    return this.manager.query(
      `SELECT code AS occupation, measure, year, mean, lower80, upper80 FROM forecast_point
       WHERE scope_region = $1 AND run_id = $2 AND subject = 'occupation' AND region = $1 AND year BETWEEN $3 + 1 AND $3 + $4
       ORDER BY code COLLATE "C", measure COLLATE "C", year`,
      [region, runId, year, years],
    );
  }
}
