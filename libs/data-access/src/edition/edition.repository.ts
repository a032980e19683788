import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import {
  EDITION_COLUMNS,
  EDITION_STATE,
  ENTRY_COLUMNS,
  type EditionRecord,
  type EntryRecord,
  type NewEntry,
} from './edition-record.js';

export type NewEdition = Omit<EditionRecord, 'id' | 'number' | 'createdAt' | 'state'>;

export interface PastIndicatorRow {
  readonly year: number;
  readonly contentHash: string;
  readonly id: string;
  readonly value: number;
}

/** Writes editions. There is no update: a correction is a new edition. */
export class EditionRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Stores the edition, or finds the one that already has the very same content. Runs inside a transaction. */
  async store(edition: NewEdition, entries: readonly NewEntry[]): Promise<{ id: string; created: boolean }> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 1))`, [
      [edition.region, edition.policyId, edition.year].join('/'),
    ]);
    const [same] = await this.manager.query<{ id: string }[]>(
      `SELECT id FROM edition WHERE region = $1 AND policy_id = $2 AND year = $3 AND content_hash = $4`,
      [edition.region, edition.policyId, edition.year, edition.contentHash],
    );
    if (same) return { id: same.id, created: false };
    const id = randomUUID();
    await this.manager.query(
      `INSERT INTO edition (region, id, year, number, policy_id, occupation_system, default_method, content_hash, header,
                            entry_count, listed_count, run_id, created_by)
       SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12
       FROM edition WHERE region = $1 AND policy_id = $4 AND year = $3`,
      [
        edition.region, id, edition.year, edition.policyId, edition.occupationSystem, edition.defaultMethod, edition.contentHash,
        edition.header, edition.entryCount, edition.listedCount, edition.runId, edition.createdBy,
      ], // prettier-ignore
    );
    await this.manager.query(INSERT_ENTRIES, [edition.region, id, JSON.stringify(entries)]);
    return { id, created: true };
  }

  /** The published edition of a year; without one, the newest. */
  async latest(region: string, policyId: string, year: number): Promise<EditionRecord | undefined> {
    const rows = await this.manager.query<EditionRecord[]>(
      `SELECT ${EDITION_COLUMNS} FROM edition WHERE region = $1 AND policy_id = $2 AND year = $3
       ORDER BY ${EDITION_STATE} = 'published' DESC, number DESC LIMIT 1`,
      [region, policyId, year],
    );
    return rows[0];
  }

  /** The edition with the very content. */
  async withContent(
    region: string,
    policyId: string,
    year: number,
    contentHash: string,
  ): Promise<EditionRecord | undefined> {
    const rows = await this.manager.query<EditionRecord[]>(
      `SELECT ${EDITION_COLUMNS} FROM edition WHERE region = $1 AND policy_id = $2 AND year = $3 AND content_hash = $4`,
      [region, policyId, year, contentHash],
    );
    return rows[0];
  }

  async find(id: string): Promise<EditionRecord | undefined> {
    const rows = await this.manager.query<EditionRecord[]>(`SELECT ${EDITION_COLUMNS} FROM edition WHERE id = $1`, [
      id,
    ]);
    return rows[0];
  }

  /** Rated indicators of every occupation in the newest edition of each year, of those that stood at a time. */
  async indicatorsOfYears(
    { region, policyId, asOf }: { readonly region: string; readonly policyId: string; readonly asOf: Date },
    { fromYear, toYear }: { readonly fromYear: number; readonly toYear: number },
    ids: readonly string[],
  ): Promise<PastIndicatorRow[]> {
    return this.manager.query<PastIndicatorRow[]>(
      `WITH newest AS (
         SELECT DISTINCT ON (year) id, year, content_hash FROM edition
         WHERE region = $1 AND policy_id = $2 AND created_at <= $3 AND year BETWEEN $4 AND $5 ORDER BY year, number DESC
       )
       SELECT n.year, n.content_hash AS "contentHash", i ->> 'id' AS id, (i ->> 'value')::float8 AS value
       FROM newest n JOIN edition_entry e ON e.region = $1 AND e.edition_id = n.id
       CROSS JOIN LATERAL jsonb_array_elements(e.content -> 'indicators') AS i
       WHERE i ->> 'value' IS NOT NULL AND i ->> 'id' = ANY($6) ORDER BY n.year, e.rank`,
      [region, policyId, asOf, fromYear, toYear, ids],
    );
  }

  async entriesOf<Content>(region: string, editionId: string): Promise<EntryRecord<Content>[]> {
    return this.manager.query(
      `SELECT ${ENTRY_COLUMNS} FROM edition_entry e WHERE region = $1 AND edition_id = $2 ORDER BY rank`,
      [region, editionId],
    );
  }
}

const INSERT_ENTRIES = `
  INSERT INTO edition_entry (region, edition_id, occupation, rank, previous_rank, rating, listed, score, demand, supply, gap,
                             education_level, talent_tier, median_wage, name_zh, name_en, search_text, industry_codes,
                             area_codes, programme_codes, content)
  SELECT $1, $2, occupation, rank, "previousRank", rating, listed, score, demand, supply, gap, "educationLevel", "talentTier",
         "medianWage", "nameZh", "nameEn", "searchText", "industryCodes", "areaCodes", "programmeCodes", content
  FROM jsonb_to_recordset($3::jsonb) AS n(
    occupation text, rank int, "previousRank" int, rating text, listed boolean, score float8, demand float8, supply float8,
    gap float8, "educationLevel" text, "talentTier" text, "medianWage" float8, "nameZh" text, "nameEn" text, "searchText" text,
    "industryCodes" text[], "areaCodes" text[], "programmeCodes" text[], content jsonb)`;
