import type { CodeKind } from '@gongxu/domain';
import type { EntityManager } from 'typeorm';

export interface CodeSystem {
  readonly id: string;
  readonly kind: CodeKind;
  readonly version: string;
  readonly titleZh: string | null;
  readonly titleEn: string | null;
  readonly origin: string | null;
  readonly licence: string | null;
}

export interface CodeEntry {
  readonly system: string;
  readonly code: string;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
  readonly parentCode: string | null;
  readonly level: string | null;
  readonly region: string | null;
}

const ENTRY = `i.part AS system, c.code, c.name_zh AS "nameZh", c.name_en AS "nameEn", c.parent_code AS "parentCode", c.level, c.region`;
/** The rows of the lists that count now. */
const CURRENT = `FROM code c JOIN data_import i ON i.scope_region = c.scope_region AND i.id = c.import_id AND i.status = 'loaded'`;

/** Code lists as they stand now. */
export class CodeListRepository {
  constructor(private readonly manager: EntityManager) {}

  async saveSystem(system: CodeSystem): Promise<void> {
    await this.manager.query(
      `INSERT INTO code_system (id, kind, version, title_zh, title_en, origin, licence) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET version = $3, title_zh = $4, title_en = $5, origin = $6, licence = $7`,
      [system.id, system.kind, system.version, system.titleZh, system.titleEn, system.origin, system.licence],
    );
  }

  async systems(): Promise<CodeSystem[]> {
    return this.manager.query<CodeSystem[]>(
      `SELECT id, kind, version, title_zh AS "titleZh", title_en AS "titleEn", origin, licence FROM code_system ORDER BY id`,
    );
  }

  /** A whole list, in the order of its file. */
  async entries(systems: readonly string[]): Promise<CodeEntry[]> {
    return this.manager.query<CodeEntry[]>(
      `SELECT ${ENTRY} ${CURRENT} WHERE i.part = ANY($1) ORDER BY i.part, c.row_number`,
      [systems],
    );
  }

  async find(keys: readonly { system: string; code: string }[]): Promise<CodeEntry[]> {
    return this.manager.query<CodeEntry[]>(
      `SELECT ${ENTRY} ${CURRENT} JOIN unnest($1::text[], $2::text[]) AS k(system, code) ON i.part = k.system AND c.code = k.code`,
      [keys.map(({ system }) => system), keys.map(({ code }) => code)],
    );
  }

  /** Codes in whichever list of the kind has them. */
  async ofKind(kind: CodeKind, codes: readonly string[]): Promise<CodeEntry[]> {
    return this.manager.query<CodeEntry[]>(
      `SELECT ${ENTRY} ${CURRENT} JOIN code_system s ON s.id = i.part AND s.kind = $1 WHERE c.code = ANY($2)`,
      [kind, codes],
    );
  }

  /** Codes of every list of the kind that lie in one of the regions, or in none in particular. */
  async ofKindIn(kind: CodeKind, regions: readonly string[]): Promise<string[]> {
    const rows = await this.manager.query<{ code: string }[]>(
      `SELECT DISTINCT c.code ${CURRENT} JOIN code_system s ON s.id = i.part AND s.kind = $1
       WHERE c.region IS NULL OR c.region = ANY($2)`,
      [kind, regions],
    );
    return rows.map(({ code }) => code);
  }

  /** Which of the imported lists have a code in one of the regions. */
  async listsIn(importIds: readonly string[], regions: readonly string[]): Promise<string[]> {
    const rows = await this.manager.query<{ id: string }[]>(
      `SELECT DISTINCT import_id AS id FROM code WHERE import_id = ANY($1) AND region = ANY($2)`,
      [importIds, regions],
    );
    return rows.map(({ id }) => id);
  }

  /** The region and everything below it. */
  async regionAndBelow(system: string, region: string): Promise<string[]> {
    const rows = await this.manager.query<{ code: string }[]>(
      `WITH RECURSIVE list AS (SELECT c.code, c.parent_code ${CURRENT} WHERE i.part = $1),
            below AS (SELECT code FROM list WHERE code = $2
                      UNION SELECT list.code FROM list JOIN below ON list.parent_code = below.code)
       SELECT code FROM below ORDER BY code`,
      [system, region],
    );
    return rows.map(({ code }) => code);
  }

  /** The lists of the given imports, whether they still count or not. */
  async entriesOfImports(importIds: readonly string[]): Promise<CodeEntry[]> {
    return this.manager.query<CodeEntry[]>(
      `SELECT ${ENTRY} FROM code c JOIN data_import i ON i.scope_region = c.scope_region AND i.id = c.import_id
       WHERE c.import_id = ANY($1) ORDER BY i.part COLLATE "C", c.row_number`,
      [importIds],
    );
  }

  /** Titles people use for an occupation, each with the code it stands for. */
  async titlesOfImports(importIds: readonly string[]): Promise<{ code: string; title: string }[]> {
    return this.manager.query(
      `SELECT code, title FROM job_title WHERE import_id = ANY($1) ORDER BY title COLLATE "C", code COLLATE "C"`,
      [importIds],
    );
  }

  /** Titles by occupation, for those that count now. */
  async titlesOf(system: string, codes: readonly string[]): Promise<{ code: string; title: string }[]> {
    return this.manager.query(
      `SELECT DISTINCT t.code, t.title FROM job_title t
       JOIN data_import i ON i.scope_region = t.scope_region AND i.id = t.import_id AND i.status = 'loaded'
       WHERE i.code_systems -> 'occupation' ->> 0 = $1 AND t.code = ANY($2) ORDER BY t.code, t.title`,
      [system, codes],
    );
  }

  /** Names in either language or a title that contain the text; a code that begins with it. By code. */
  async search(
    { system, text, limit, after }: { system: string; text: string; limit: number; after?: string | undefined }, // prettier-ignore
  ): Promise<CodeEntry[]> {
    const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
    return this.manager.query<CodeEntry[]>(
      `SELECT ${ENTRY} ${CURRENT}
       WHERE i.part = $1 AND ($5::text IS NULL OR c.code COLLATE "C" > $5)
         AND (c.name_zh ILIKE $2 OR c.name_en ILIKE $2 OR starts_with(c.code, $3) OR c.code IN (
           SELECT t.code FROM job_title t
           JOIN data_import ti ON ti.scope_region = t.scope_region AND ti.id = t.import_id AND ti.status = 'loaded'
           WHERE ti.code_systems -> 'occupation' ->> 0 = $1 AND t.title ILIKE $2))
       ORDER BY c.code COLLATE "C" LIMIT $4`,
      [system, pattern, text, limit, after ?? null],
    );
  }
}
