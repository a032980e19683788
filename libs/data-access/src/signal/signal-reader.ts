import type { EditionState } from '@gongxu/editions';
import type { Action, IssuedSignal, SignalColour } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';
import { EDITION_STATE } from '../edition/edition-record.js';
import { ISSUE_COLUMNS, type SignalIssue } from './signal-issue.repository.js';

export interface SignalFilter {
  readonly colours?: readonly SignalColour[] | undefined;
  readonly actions?: readonly Action[] | undefined;
  /** A ladder one of whose steps is met. */
  readonly ladder?: string | undefined;
  readonly institution?: string | undefined;
  readonly programme?: string | undefined;
  readonly level?: string | undefined;
  /** Programmes in the whole region alone, or provisions alone. */
  readonly kind?: 'programme' | 'provision' | undefined;
  /** Only where ladders differ. */
  readonly isDisputed?: boolean | undefined;
  readonly isExempt?: boolean | undefined;
}

export const SIGNAL_ORDERS = ['programme', 'severity', 'over', 'under'] as const;

export type SignalOrder = (typeof SIGNAL_ORDERS)[number];

export interface SignalPage {
  readonly order: SignalOrder;
  readonly descending: boolean;
  readonly limit: number;
  /** Value of the order's column, programme and institution of the last signal already seen. */
  readonly after?: readonly [value: string | number | null, programme: string, institution: string] | undefined;
}

/** A signal with the issue it stands in. */
export interface SignalRecord {
  readonly region: string;
  readonly issueId: string;
  readonly year: number;
  readonly programme: string;
  readonly institution: string;
  readonly severity: number;
  readonly isDisputed: boolean;
  readonly content: IssuedSignal;
}

export interface SignalSubject {
  readonly region: string;
  readonly policyId: string;
  readonly programme: string;
  readonly institution: string;
}

const COLUMNS = `s.region, s.issue_id AS "issueId", s.programme, s.institution, s.severity, s.is_disputed AS "isDisputed", s.content`;
const ORDER_COLUMNS: Readonly<Record<SignalOrder, string>> = {
  programme: 's.programme COLLATE "C"',
  severity: 's.severity',
  over: 's.over_supply',
  under: 's.under_supply',
};

/** Reads signals. */
export class SignalReader {
  constructor(private readonly manager: EntityManager) {}

  async issue(id: string): Promise<SignalIssue | undefined> {
    return (await this.issues([id]))[0];
  }

  async issues(ids: readonly string[]): Promise<SignalIssue[]> {
    return this.manager.query<SignalIssue[]>(`SELECT ${ISSUE_COLUMNS} FROM signal_issue WHERE id = ANY($1)`, [ids]);
  }

  /** The newest issue of a region and year beside an edition in one of these states: the published one, else the newest. */
  async standing(region: string, year: number, states: readonly EditionState[]): Promise<SignalIssue | undefined> {
    const rows = await this.manager.query<SignalIssue[]>(
      `SELECT ${ISSUE_COLUMNS} FROM signal_issue i JOIN LATERAL (
         SELECT ${EDITION_STATE} AS state, edition.number AS edition_number FROM edition
         WHERE edition.region = i.region AND edition.id = i.edition_id) AS e ON true
       WHERE region = $1 AND year = $2 AND state = ANY($3)
       ORDER BY state = 'published' DESC, edition_number DESC, number DESC LIMIT 1`,
      [region, year, states],
    );
    return rows[0];
  }

  async page(
    issue: Pick<SignalIssue, 'region' | 'id'>,
    filter: SignalFilter,
    page: SignalPage,
  ): Promise<SignalRecord[]> {
    const { where, parameters } = condition(issue, filter);
    const column = ORDER_COLUMNS[page.order];
    const direction = page.descending ? 'DESC' : 'ASC';
    const seen = page.after ? `AND ${afterCondition(column, page, parameters)}` : '';
    return this.manager.query<SignalRecord[]>(
      `SELECT ${COLUMNS}, i.year FROM signal s JOIN signal_issue i ON i.region = s.region AND i.id = s.issue_id WHERE ${where} ${seen}
       ORDER BY ${column} ${direction} NULLS LAST, s.programme COLLATE "C", s.institution COLLATE "C" LIMIT ${Math.trunc(page.limit)}`,
      parameters,
    );
  }

  async count(issue: Pick<SignalIssue, 'region' | 'id'>, filter: SignalFilter): Promise<number> {
    const { where, parameters } = condition(issue, filter);
    const [{ count }] = await this.manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM signal s WHERE ${where}`,
      parameters,
    );
    return count;
  }

  /** All of an issue, by programme, the whole region first. */
  async all({ region, id }: Pick<SignalIssue, 'region' | 'id'>): Promise<IssuedSignal[]> {
    const rows = await this.manager.query<{ content: IssuedSignal }[]>(
      `SELECT content FROM signal WHERE region = $1 AND issue_id = $2 ORDER BY programme COLLATE "C", institution COLLATE "C"`,
      [region, id],
    );
    return rows.map(({ content }) => content);
  }

  /** Programmes in the whole region, of several issues. */
  async programmesOf(
    issues: readonly Pick<SignalIssue, 'region' | 'id'>[],
  ): Promise<{ issueId: string; content: IssuedSignal }[]> {
    return this.manager.query(
      `SELECT issue_id AS "issueId", content FROM signal
       WHERE (region, issue_id) IN (SELECT * FROM unnest($1::text[], $2::uuid[])) AND institution = ''
       ORDER BY issue_id, programme COLLATE "C"`,
      [issues.map(({ region }) => region), issues.map(({ id }) => id)],
    );
  }

  /** The same programmes and provisions in the standing issue of every year, oldest first. */
  async history(
    subjects: readonly SignalSubject[],
    states: readonly EditionState[],
  ): Promise<(SignalRecord & SignalSubject)[]> {
    return this.manager.query(
      `WITH standing AS (
         SELECT DISTINCT ON (i.region, i.policy_id, i.year) i.region, i.id, i.policy_id, i.year FROM signal_issue i
         JOIN LATERAL (SELECT ${EDITION_STATE} AS state, edition.number FROM edition
                       WHERE edition.region = i.region AND edition.id = i.edition_id) AS e ON true
         WHERE i.region = ANY($1) AND e.state = ANY($5)
         ORDER BY i.region, i.policy_id, i.year, e.state = 'published' DESC, e.number DESC, i.number DESC
       )
       SELECT ${COLUMNS}, n.year, n.policy_id AS "policyId"
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS k(region, policy_id, programme, institution)
       JOIN standing n ON n.region = k.region AND n.policy_id = k.policy_id
       JOIN signal s ON s.region = n.region AND s.issue_id = n.id AND s.programme = k.programme AND s.institution = k.institution
       ORDER BY n.year`,
      [
        subjects.map(({ region }) => region),
        subjects.map(({ policyId }) => policyId),
        subjects.map(({ programme }) => programme),
        subjects.map(({ institution }) => institution),
        states,
      ],
    );
  }
}

/** On rows `s` of the issue. */
function condition(
  issue: Pick<SignalIssue, 'region' | 'id'>,
  filter: SignalFilter,
): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [issue.region, issue.id];
  const clauses = ['s.region = $1', 's.issue_id = $2'];
  const add = (value: unknown, clause: (parameter: string) => string): void => {
    if (value === undefined) return;
    parameters.push(value);
    clauses.push(clause(`$${parameters.length}`));
  };
  add(filter.colours, (p) => `s.colour = ANY(${p})`);
  add(filter.actions, (p) => `s.action = ANY(${p})`);
  add(filter.institution, (p) => `s.institution = ${p}`);
  add(filter.programme, (p) => `s.programme = ${p}`);
  add(filter.level, (p) => `s.level = ${p}`);
  add(filter.isDisputed, (p) => `s.is_disputed = ${p}`);
  add(filter.isExempt, (p) => `s.is_exempt = ${p}`);
  add(filter.kind && filter.kind === 'programme', (p) => `(s.institution = '') = ${p}`);
  add(
    filter.ladder && JSON.stringify({ ladder: filter.ladder }),
    (p) => `jsonb_path_exists(s.content, '$.verdicts[*] ? (@.ladder == $ladder && @.step >= 0)', ${p}::jsonb)`,
  );
  return { where: clauses.join(' AND '), parameters };
}

/** Nulls come last in either direction; signals of equal value follow each other by programme and institution. */
function afterCondition(column: string, { after, descending }: SignalPage, parameters: unknown[]): string {
  const [value, programme, institution] = after!;
  parameters.push(programme, institution);
  const [p, i] = [`$${parameters.length - 1}`, `$${parameters.length}`];
  const bySubject = `ROW(s.programme COLLATE "C", s.institution COLLATE "C") > ROW(${p}::text COLLATE "C", ${i}::text COLLATE "C")`;
  if (value === null) return `${column} IS NULL AND ${bySubject}`;
  parameters.push(value);
  const v = `$${parameters.length}`;
  return `(${column} ${descending ? '<' : '>'} ${v} OR ${column} IS NULL OR (${column} = ${v} AND ${bySubject}))`;
}
