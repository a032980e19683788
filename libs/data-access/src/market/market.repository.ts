import type { DurationCount, MarketCounts } from '@gongxu/balance';
import type { EntityManager } from 'typeorm';
import { AGGREGATES, COUNTS, POSTING_TABLE, SEEKER_TABLE, TITLE_CODE_TABLE } from './merge-sql.js';

/** Average length of a month in days (365.25 / 12). */
const DAYS_PER_MONTH = 30.4375;

/** Which rows of which imports are merged. Import ids in a fixed order: of two equal rows, the earlier file's counts. */
export interface MergeScope {
  readonly region: string;
  readonly runId: string;
  readonly year: number;
  readonly repostingDays: number;
  readonly vacancyImports: readonly string[];
  readonly seekerImports: readonly string[];
}

/** Registered openings and job seekers of one occupation and area. */
export interface RegisterCount {
  readonly occupation: string;
  readonly area: string;
  readonly openings: number;
  readonly seekers: number;
}

export interface MergeCounts {
  readonly rows: number;
  readonly uncoded: number;
  readonly duplicates: number;
}

/** Raw rows reduced by set-based SQL to one row for each occupation and area. No rule of the domain is decided here. */
export class MarketRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Distinct free titles of rows that carry no code. */
  async uncodedTitles({ vacancyImports, seekerImports }: MergeScope): Promise<string[]> {
    const rows = await this.manager.query<{ title: string }[]>(
      `SELECT title FROM (
         SELECT job_title AS title FROM vacancy WHERE import_id = ANY($1) AND occupation_code IS NULL
         UNION SELECT job_title FROM job_seeker WHERE import_id = ANY($2) AND occupation_code IS NULL
       ) AS t WHERE title IS NOT NULL ORDER BY title COLLATE "C"`,
      [vacancyImports, seekerImports],
    );
    return rows.map(({ title }) => title);
  }

  /** Gives each title its occupation for the rest of the transaction. */
  async codeTitles(coded: readonly { title: string; occupation: string }[]): Promise<void> {
    await this.manager.query(TITLE_CODE_TABLE, [
      coded.map(({ title }) => title),
      coded.map(({ occupation }) => occupation),
    ]);
    await this.manager.query('ANALYZE title_code');
  }

  /** Codes the postings and marks re-postings. Needs `codeTitles` first. */
  async preparePostings(scope: MergeScope): Promise<MergeCounts & { asOf: string | null }> {
    await this.manager.query(`SET LOCAL work_mem = '256MB'`);
    const create = POSTING_TABLE({
      severalFiles: scope.vacancyImports.length > 1,
      parameters: literals(scope, scope.vacancyImports),
    });
    await this.manager.query(create);
    const rows = await this.manager.query<(MergeCounts & { asOf: string | null })[]>(
      `SELECT count(*)::int AS rows, count(*) FILTER (WHERE occupation IS NULL)::int AS uncoded,
              count(*) FILTER (WHERE duplicate)::int AS duplicates,
              least(max(greatest(posted_on, closed_on)), make_date($1, 12, 31))::text AS "asOf" FROM posting`,
      [scope.year],
    );
    return rows[0]!;
  }

  /** Codes the registrations and marks people who stand in several files. Needs `codeTitles` first. */
  async prepareSeekers(scope: MergeScope): Promise<MergeCounts> {
    const create = SEEKER_TABLE({
      severalFiles: scope.seekerImports.length > 1,
      parameters: literals(scope, scope.seekerImports),
    });
    await this.manager.query(create);
    const rows = await this.manager.query<MergeCounts[]>(
      `SELECT count(*)::int AS rows, count(*) FILTER (WHERE occupation IS NULL)::int AS uncoded,
              count(*) FILTER (WHERE duplicate)::int AS duplicates FROM registration`,
    );
    return rows[0]!;
  }

  /** Writes the reduced rows of the run, in place of any an earlier attempt left. */
  async reduce({ region, runId }: MergeScope, asOf: string | null): Promise<void> {
    await this.manager.query(`DELETE FROM merged_market WHERE region = $1 AND run_id = $2`, [region, runId]);
    await this.manager.query(AGGREGATES, [region, runId, asOf]);
    await this.manager.query('DROP TABLE title_code, posting, registration');
  }

  /** The prepared rows counted, without writing them down. */
  async count({ region }: MergeScope): Promise<RegisterCount[]> {
    const counts = await this.manager.query<RegisterCount[]>(COUNTS, [region]);
    await this.manager.query('DROP TABLE title_code, posting, registration');
    return counts;
  }

  async wholeRegion(region: string, runId: string): Promise<MarketCounts[]> {
    return this.counts(`area = region`, region, runId);
  }

  async subRegions(region: string, runId: string): Promise<MarketCounts[]> {
    return this.counts(`area <> region`, region, runId);
  }

  private async counts(where: string, region: string, runId: string): Promise<MarketCounts[]> {
    const rows = await this.manager.query<MarketRow[]>(
      `SELECT * FROM merged_market WHERE region = $1 AND run_id = $2 AND ${where} ORDER BY area COLLATE "C", occupation COLLATE "C"`,
      [region, runId],
    );
    return rows.map(toCounts);
  }
}

/** CREATE TABLE AS takes no bind parameters, so ids and numbers of our own making are written into the text. */
export function literals(
  { repostingDays, year }: Pick<MergeScope, 'repostingDays' | 'year'>,
  imports: readonly string[],
) {
  const uuid = /^[0-9a-f-]{36}$/;
  if (!imports.every((id) => uuid.test(id))) throw new Error('an import id is not a UUID');
  return {
    imports: `ARRAY[${imports.map((id) => `'${id}'`).join(',')}]::uuid[]`,
    days: Math.trunc(repostingDays),
    year: Math.trunc(year),
  };
}

interface MarketRow {
  area: string;
  occupation: string;
  postings: number;
  duplicates: number;
  openings: number;
  openings_with_outcome: number;
  filled: number;
  seekers: number;
  seekers_placed: number;
  seeker_days: string;
  median_wage: number | null;
  durations: [number, number, number][];
  openings_by_education: Record<string, number>;
  openings_by_industry: Record<string, number>;
}

const toCounts = (row: MarketRow): MarketCounts => ({
  occupation: row.occupation,
  region: row.area,
  postings: row.postings,
  duplicates: row.duplicates,
  openings: row.openings,
  openingsWithOutcome: row.openings_with_outcome,
  filled: row.filled,
  seekers: row.seekers,
  seekersPlaced: row.seekers_placed,
  seekerMonths: Number(row.seeker_days) / DAYS_PER_MONTH,
  durations: row.durations.map(([days, closed, censored]): DurationCount => ({ days, closed, censored })),
  medianWage: row.median_wage,
  openingsByEducation: row.openings_by_education,
  openingsByIndustry: row.openings_by_industry,
});
