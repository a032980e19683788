import type { EditionState } from '@gongxu/editions';
import type { EntityManager } from 'typeorm';
import {
  ADJUSTED_RATING,
  EDITION_COLUMNS,
  EDITION_STATE,
  STANDING_ENTRY_COLUMNS,
  type EditionRecord,
  type StandingEntry,
} from './edition-record.js';

export interface EditionFilter {
  readonly region?: string | undefined;
  readonly year?: number | undefined;
  /** Only one edition of each region, policy and year: the published one, else the newest. */
  readonly latestOnly?: boolean | undefined;
  /** Only editions in one of these states. */
  readonly states?: readonly EditionState[] | undefined;
}

export interface EntryFilter {
  readonly occupation?: string | undefined;
  /** A sub-region with openings or seekers of the occupation. */
  readonly area?: string | undefined;
  /** An industry of any level with openings of the occupation. */
  readonly industry?: string | undefined;
  readonly rating?: string | undefined;
  readonly method?: string | undefined;
  readonly educationLevel?: string | undefined;
  readonly talentTier?: string | undefined;
  readonly text?: string | undefined;
  readonly programme?: string | undefined;
  readonly listed?: boolean | undefined;
}

export type EntryOrder = 'rank' | 'score' | 'demand' | 'supply' | 'gap' | 'median_wage' | 'occupation';

export interface EntryPage {
  readonly order: EntryOrder;
  readonly descending: boolean;
  readonly limit: number;
  /** Rank of the last entry already seen. */
  readonly after?: number | undefined;
  /** Entries whose place in the order must not tell their figure: they come last, as if they had none. */
  readonly concealed?: readonly { readonly editionId: string; readonly occupation: string }[] | undefined;
}

export type EditionKey = Pick<EditionRecord, 'id' | 'region'>;

/** Reads editions for the API. */
export class EditionReader {
  constructor(private readonly manager: EntityManager) {}

  /** Newest year first; `after` is the last one already seen. */
  async list(filter: EditionFilter, limit: number, after?: string): Promise<EditionRecord[]> {
    return this.manager.query<EditionRecord[]>(
      `WITH listed AS (
         SELECT *, row_number() OVER (ORDER BY year DESC, region COLLATE "C", policy_id COLLATE "C", number DESC) AS place,
                row_number() OVER (PARTITION BY region, policy_id, year ORDER BY ${EDITION_STATE} = 'published' DESC, number DESC) AS recency
         FROM edition WHERE ($1::text IS NULL OR region = $1) AND ($2::int IS NULL OR year = $2)
           AND ($6::text[] IS NULL OR ${EDITION_STATE} = ANY($6))
       )
       SELECT ${EDITION_COLUMNS} FROM listed AS edition
       WHERE (NOT $3::boolean OR recency = 1) AND place > coalesce((SELECT place FROM listed WHERE id = $4::uuid), 0)
       ORDER BY place LIMIT $5`,
      [
        filter.region ?? null,
        filter.year ?? null,
        filter.latestOnly ?? false,
        after ?? null,
        limit,
        filter.states ?? null,
      ],
    );
  }

  async find(region: string, year: number | undefined, number: number | undefined): Promise<EditionRecord | undefined> {
    const rows = await this.manager.query<EditionRecord[]>(
      `SELECT ${EDITION_COLUMNS} FROM edition WHERE region = $1 AND ($2::int IS NULL OR year = $2) AND ($3::int IS NULL OR number = $3)
       ORDER BY year DESC, number DESC LIMIT 1`,
      [region, year ?? null, number ?? null],
    );
    return rows[0];
  }

  /** Of the editions in these states the newest published one, else the newest. */
  async standing(
    region: string,
    year: number | undefined,
    number: number | undefined,
    states: readonly EditionState[],
  ): Promise<EditionRecord | undefined> {
    const rows = await this.manager.query<EditionRecord[]>(
      `SELECT ${EDITION_COLUMNS} FROM edition WHERE region = $1 AND ($2::int IS NULL OR year = $2) AND ($3::int IS NULL OR number = $3)
         AND ${EDITION_STATE} = ANY($4)
       ORDER BY ${EDITION_STATE} = 'published' DESC, year DESC, number DESC LIMIT 1`,
      [region, year ?? null, number ?? null, states],
    );
    return rows[0];
  }

  async byIds(ids: readonly string[]): Promise<EditionRecord[]> {
    return this.manager.query<EditionRecord[]>(`SELECT ${EDITION_COLUMNS} FROM edition WHERE id = ANY($1)`, [ids]);
  }

  /** The same page of several editions at once, each in its order. */
  async entries(editions: readonly EditionKey[], filter: EntryFilter, page: EntryPage): Promise<StandingEntry[]> {
    const { where, parameters } = condition(editions, filter);
    const column = orderColumn(page, parameters);
    const direction = page.descending ? 'DESC' : 'ASC';
    const seen = page.after === undefined ? '' : afterCondition(column, page, parameters);
    return this.manager.query<StandingEntry[]>(
      `SELECT p.* FROM unnest($1::text[], $2::uuid[]) AS d(region, id) CROSS JOIN LATERAL (
         SELECT ${STANDING_ENTRY_COLUMNS} FROM edition_entry e WHERE ${where} ${seen}
         ORDER BY ${column('e')} ${direction} NULLS LAST, e.rank LIMIT ${Math.trunc(page.limit)}) AS p`,
      parameters,
    );
  }

  async countEntries(
    editions: readonly EditionKey[],
    filter: EntryFilter,
  ): Promise<{ editionId: string; count: number }[]> {
    const { where, parameters } = condition(editions, filter);
    return this.manager.query(
      `SELECT d.id AS "editionId", (SELECT count(*)::int FROM edition_entry e WHERE ${where}) AS count
       FROM unnest($1::text[], $2::uuid[]) AS d(region, id)`,
      parameters,
    );
  }

  /** Entries of occupations in one edition of every region and year: the published one, else the newest in these states. */
  async history(
    keys: readonly { system: string; occupation: string }[],
    states: readonly EditionState[],
  ): Promise<(StandingEntry & { system: string; year: number; notices: string[] })[]> {
    return this.manager.query(
      `WITH newest AS (
         SELECT DISTINCT ON (region, policy_id, year) region, id, year, occupation_system, header -> 'notices' AS notices
         FROM edition WHERE ${EDITION_STATE} = ANY($3)
         ORDER BY region, policy_id, year, ${EDITION_STATE} = 'published' DESC, number DESC
       )
       SELECT ${STANDING_ENTRY_COLUMNS}, n.occupation_system AS system, n.year, n.notices FROM edition_entry e
       JOIN newest n ON n.region = e.region AND n.id = e.edition_id
       JOIN unnest($1::text[], $2::text[]) AS k(system, occupation) ON k.system = n.occupation_system AND k.occupation = e.occupation
       ORDER BY e.region COLLATE "C", n.year`,
      [keys.map(({ system }) => system), keys.map(({ occupation }) => occupation), states],
    );
  }
}

const ORDER_COLUMNS: Readonly<Record<EntryOrder, string>> = {
  rank: 'rank',
  score: 'score',
  demand: 'demand',
  supply: 'supply',
  gap: 'gap',
  median_wage: 'median_wage',
  occupation: 'occupation COLLATE "C"',
};

/** What an entry of the edition `d` is ordered by, under whatever name it is read. */
function orderColumn({ order, concealed = [] }: EntryPage, parameters: unknown[]): (entry: string) => string {
  const column = ORDER_COLUMNS[order];
  if (concealed.length === 0) return (entry) => `${entry}.${column}`;
  parameters.push(concealed.map(({ editionId, occupation }) => `${editionId}/${occupation}`));
  const keys = `$${parameters.length}::text[]`;
  return (entry) =>
    `CASE WHEN d.id::text || '/' || ${entry}.occupation = ANY(${keys}) THEN NULL ELSE ${entry}.${column} END`;
}

/** On entries `e` of the edition `d`. */
function condition(editions: readonly EditionKey[], filter: EntryFilter): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [editions.map(({ region }) => region), editions.map(({ id }) => id)];
  const clauses = ['e.region = d.region', 'e.edition_id = d.id'];
  const add = (value: unknown, clause: (parameter: string) => string): void => {
    if (value === undefined || value === null) return;
    parameters.push(value);
    clauses.push(clause(`$${parameters.length}`));
  };
  add(filter.occupation, (p) => `e.occupation = ${p}`);
  add(filter.area, (p) => `${p} = ANY(e.area_codes)`);
  add(filter.industry, (p) => `${p} = ANY(e.industry_codes)`);
  add(filter.educationLevel, (p) => `e.education_level = ${p}`);
  add(filter.talentTier, (p) => `e.talent_tier = ${p}`);
  add(filter.programme, (p) => `${p} = ANY(e.programme_codes)`);
  add(filter.listed, (p) => `coalesce(${ADJUSTED_RATING} = 'shortage', e.listed) = ${p}`);
  add(
    filter.text === undefined ? undefined : `%${filter.text.replace(/[\\%_]/g, '\\$&')}%`,
    (p) => `e.search_text ILIKE ${p}`,
  );
  if (filter.method) {
    add(
      JSON.stringify([{ method: filter.method, ...(filter.rating ? { rating: filter.rating } : {}) }]),
      (p) => `e.content -> 'ratings' @> ${p}::jsonb`,
    );
  } else {
    add(filter.rating, (p) => `coalesce(${ADJUSTED_RATING}, e.rating) = ${p}`);
  }
  return { where: clauses.join(' AND '), parameters };
}

/** Nulls come last in either direction; entries of equal value follow each other by rank. */
function afterCondition(
  column: (entry: string) => string,
  { after, descending }: EntryPage,
  parameters: unknown[],
): string {
  parameters.push(after);
  const rank = `$${parameters.length}::integer`;
  const seen = `(SELECT ${column('s')} FROM edition_entry s WHERE s.region = d.region AND s.edition_id = d.id AND s.rank = ${rank})`;
  const [own, isBeyond] = [column('e'), descending ? '<' : '>'];
  return `AND CASE WHEN ${seen} IS NULL THEN ${own} IS NULL AND e.rank > ${rank}
    ELSE ${own} IS NULL OR ${own} ${isBeyond} ${seen} OR (${own} = ${seen} AND e.rank > ${rank}) END`;
}
