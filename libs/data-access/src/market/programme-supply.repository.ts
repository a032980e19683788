import type { EntityManager } from 'typeorm';

export interface ProvisionGraduates {
  readonly institution: string;
  readonly programme: string;
  /** Null when the provision has reported no graduates yet. */
  readonly year: number | null;
  readonly graduates: number | null;
  readonly furtherStudy: number | null;
  readonly abroad: number | null;
}

export interface CrosswalkRow {
  readonly programmeSystem: string;
  readonly programme: string;
  /** Null: an explicit "no match". */
  readonly occupation: string | null;
  readonly weight: number | null;
}

export interface CodeKey {
  readonly system: string;
  readonly code: string;
}

/** A link of a crosswalk that counts now, and the code it was asked for. */
export interface CrosswalkNow {
  readonly programmeSystem: string;
  readonly programme: string;
  readonly occupationSystem: string;
  readonly occupation: string;
  readonly weight: number | null;
  readonly askedFor: string;
}

const LINK = `i.code_systems -> 'programme' ->> 0 AS "programmeSystem", l.programme,
  i.code_systems -> 'occupation' ->> 0 AS "occupationSystem", l.occupation, l.weight`;
const CROSSWALKS_NOW = `FROM crosswalk_link l
  JOIN data_import i ON i.scope_region = l.scope_region AND i.id = l.import_id AND i.status = 'loaded'`;
const IN_ORDER = `WHERE l.occupation IS NOT NULL ORDER BY l.programme COLLATE "C", l.occupation COLLATE "C"`;

/** What the colleges offer, how many graduate, and which occupations the programmes lead to. */
export class ProgrammeSupplyRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Each provision with its latest graduates up to the year. */
  async provisions(
    provisionImports: readonly string[],
    graduateImports: readonly string[],
    year: number,
  ): Promise<ProvisionGraduates[]> {
    return this.manager.query<ProvisionGraduates[]>(
      `WITH latest AS (
         SELECT DISTINCT ON (institution, programme) institution, programme, year, graduates, further_study, abroad
         FROM graduate_outcome WHERE import_id = ANY($2) AND year <= $3
         ORDER BY institution, programme, year DESC
       ), offered AS (SELECT DISTINCT institution, programme FROM provision WHERE import_id = ANY($1))
       SELECT institution, programme, year, graduates, further_study AS "furtherStudy", abroad FROM offered FULL JOIN latest USING (institution, programme)
       ORDER BY institution COLLATE "C", programme COLLATE "C"`,
      [provisionImports, graduateImports, year],
    );
  }

  async crosswalk(importIds: readonly string[]): Promise<CrosswalkRow[]> {
    return this.manager.query<CrosswalkRow[]>(
      `SELECT i.code_systems -> 'programme' ->> 0 AS "programmeSystem", l.programme, l.occupation, l.weight
       FROM crosswalk_link l JOIN data_import i ON i.scope_region = l.scope_region AND i.id = l.import_id
       WHERE l.import_id = ANY($1) ORDER BY 1, l.programme COLLATE "C", l.occupation COLLATE "C"`,
      [importIds],
    );
  }

  /** Occupations, or groups of them, that the programmes lead to, through the crosswalks that count now. */
  async linksOfProgrammes(keys: readonly CodeKey[]): Promise<CrosswalkNow[]> {
    return this.manager.query(
      `SELECT ${LINK}, l.programme AS "askedFor" ${CROSSWALKS_NOW}
       JOIN unnest($1::text[], $2::text[]) AS k(system, code)
         ON i.code_systems -> 'programme' ->> 0 = k.system AND l.programme = k.code
       ${IN_ORDER}`,
      [keys.map(({ system }) => system), keys.map(({ code }) => code)],
    );
  }

  /** Programmes that lead to the occupations, to a group they belong to, or to a part of them. */
  async linksOfOccupations(keys: readonly CodeKey[]): Promise<CrosswalkNow[]> {
    return this.manager.query(
      `WITH RECURSIVE list AS MATERIALIZED (
         SELECT i.part AS system, c.code, c.parent_code FROM code c
         JOIN data_import i ON i.scope_region = c.scope_region AND i.id = c.import_id AND i.status = 'loaded' WHERE i.part = ANY($1)
       ), up AS (
         SELECT system, code AS asked, code FROM unnest($1::text[], $2::text[]) AS k(system, code)
         UNION SELECT up.system, up.asked, list.parent_code FROM up JOIN list USING (system, code) WHERE list.parent_code IS NOT NULL
       ), down AS (
         SELECT system, code AS asked, code FROM unnest($1::text[], $2::text[]) AS k(system, code)
         UNION SELECT down.system, down.asked, list.code FROM down JOIN list ON list.system = down.system AND list.parent_code = down.code
       ), related AS (SELECT * FROM up UNION SELECT * FROM down)
       SELECT ${LINK}, r.asked AS "askedFor" ${CROSSWALKS_NOW}
       JOIN related r ON i.code_systems -> 'occupation' ->> 0 = r.system AND l.occupation = r.code
       ${IN_ORDER}`,
      [keys.map(({ system }) => system), keys.map(({ code }) => code)],
    );
  }

  /** Colleges that offer the programmes now. */
  async institutionsOffering(
    programmes: readonly string[],
  ): Promise<{ programme: string; institution: string; region: string; notice: string | null }[]> {
    return this.manager.query(
      `SELECT DISTINCT p.programme, p.institution, p.scope_region AS region, i.source ->> 'notice' AS notice FROM provision p
       JOIN data_import i ON i.scope_region = p.scope_region AND i.id = p.import_id AND i.status = 'loaded'
       WHERE p.programme = ANY($1) ORDER BY 1, 2`,
      [programmes],
    );
  }
}
