import { randomUUID } from 'node:crypto';
import { signalSeverity, type ForwardPolicy, type IssuedSignal, type Ladder, type SignalColour } from '@gongxu/warning';
import type { EntityManager } from 'typeorm';
import { EDITION_STATE, type EditionRecord } from '../edition/edition-record.js';

/** Everything the signals of an issue were made from, by what it says and not by an id of this database. */
export interface SignalHeader {
  readonly format: string;
  readonly region: string;
  readonly year: number;
  /** Content hash of the edition of the catalogue they stand beside. */
  readonly edition: string;
  readonly deciding: readonly Ladder[];
  readonly beside: readonly Ladder[];
  readonly policy: ForwardPolicy;
  /** Hashes of the files, by dataset. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  /** The signals of the year before that colours hold on from; null where there were none. */
  readonly previous: { readonly year: number; readonly contentHash: string } | null;
  readonly notices: readonly string[];
}

export interface SignalIssue {
  readonly id: string;
  readonly region: string;
  readonly editionId: string;
  readonly policyId: string;
  readonly year: number;
  readonly number: number;
  readonly inputHash: string;
  readonly contentHash: string;
  readonly header: SignalHeader;
  readonly requestedBy: string;
  readonly createdAt: Date;
}

export const ISSUE_COLUMNS = `id, region, edition_id AS "editionId", policy_id AS "policyId", year, number, input_hash AS "inputHash",
  content_hash AS "contentHash", header, requested_by AS "requestedBy", created_at AS "createdAt"`;

const PART = 500;

/** Writes issues of signals. There is no update: other inputs make another issue. */
export class SignalIssueRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Until the transaction ends, nobody else issues signals of the edition. */
  async lock({ region, id }: Pick<EditionRecord, 'region' | 'id'>): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 3))`, [`${region}/${id}`]);
  }

  /** The newest of an edition. */
  async latest({ region, id }: Pick<EditionRecord, 'region' | 'id'>): Promise<SignalIssue | undefined> {
    const rows = await this.manager.query<SignalIssue[]>(
      `SELECT ${ISSUE_COLUMNS} FROM signal_issue WHERE region = $1 AND edition_id = $2 ORDER BY number DESC LIMIT 1`,
      [region, id],
    );
    return rows[0];
  }

  /**
   * Of every region and policy the editions of the newest year that stand: the published and the newest one.
   * @param about only of this region and those it lies in
   */
  async editionsAbout(about: string | undefined): Promise<{ region: string; id: string }[]> {
    return this.manager.query(
      `WITH RECURSIVE up AS (
         SELECT $1::text AS code
         UNION SELECT c.parent_code FROM up JOIN code c ON c.code = up.code
         JOIN data_import i ON i.scope_region = c.scope_region AND i.id = c.import_id AND i.status = 'loaded' AND i.dataset = 'regions'
         WHERE c.parent_code IS NOT NULL
       ), newest AS (
         SELECT region, id, number, ${EDITION_STATE} AS state, max(number) OVER (PARTITION BY region, policy_id, year) AS last FROM edition
         WHERE ($1::text IS NULL OR region IN (SELECT code FROM up))
           AND year = (SELECT max(year) FROM edition other WHERE other.region = edition.region AND other.policy_id = edition.policy_id)
       )
       SELECT region, id FROM newest WHERE state = 'published' OR number = last ORDER BY region, number`,
      [about ?? null],
    );
  }

  /** Colours of what is to come, by programme, as an issue has them. */
  async forwardColours({ region, id }: Pick<SignalIssue, 'region' | 'id'>): Promise<ReadonlyMap<string, SignalColour>> {
    const rows = await this.manager.query<{ programme: string; colour: SignalColour }[]>(
      `SELECT programme, content -> 'outlook' ->> 'colour' AS colour FROM signal
       WHERE region = $1 AND issue_id = $2 AND institution = '' AND content -> 'outlook' ->> 'colour' IS NOT NULL`,
      [region, id],
    );
    return new Map(rows.map(({ programme, colour }) => [programme, colour]));
  }

  async store(
    issue: Omit<SignalIssue, 'id' | 'number' | 'createdAt'>,
    signals: readonly IssuedSignal[],
  ): Promise<{ readonly id: string; readonly number: number }> {
    const id = randomUUID();
    const [{ number }] = await this.manager.query<[{ number: number }]>(
      `INSERT INTO signal_issue (region, id, edition_id, policy_id, year, number, input_hash, content_hash, header, requested_by)
       SELECT $1, $2, $3, $4, $5, coalesce(max(number), 0) + 1, $6, $7, $8, $9 FROM signal_issue WHERE region = $1 AND edition_id = $3
       RETURNING number`,
      [
        issue.region, id, issue.editionId, issue.policyId, issue.year, issue.inputHash, issue.contentHash, issue.header,
        issue.requestedBy,
      ], // prettier-ignore
    );
    for (let start = 0; start < signals.length; start += PART) {
      const part = signals.slice(start, start + PART).map(toRow);
      await this.manager.query(INSERT_SIGNALS, [issue.region, id, JSON.stringify(part)]);
    }
    return { id, number };
  }
}

const toRow = (signal: IssuedSignal) => ({
  ...signal,
  severity: signalSeverity(signal),
  judgedIn: signal.outlook?.judgedIn ?? null,
  confidence: signal.confidence.level,
  isExempt: signal.exemptions.length > 0,
  isDisputed: isDisputed(signal),
  content: signal,
});

/** Whether ladders that can decide say different things. */
function isDisputed({ verdicts }: IssuedSignal): boolean {
  const decided = verdicts.filter(({ colour }) => colour !== 'undetermined');
  return new Set(decided.map(({ colour, action }) => `${colour}/${action}`)).size > 1;
}

const INSERT_SIGNALS = `
  INSERT INTO signal (region, issue_id, programme, institution, area, level, colour, action, severity, plan_cap, over_supply,
                      under_supply, judged_in, confidence, is_exempt, is_disputed, content)
  SELECT $1, $2, programme, institution, area, level, colour, action, severity, "planCap", over, under, "judgedIn", confidence,
         "isExempt", "isDisputed", content
  FROM jsonb_to_recordset($3::jsonb) AS s(
    programme text, institution text, area text, level text, colour text, action text, severity int, "planCap" int, over float8,
    under float8, "judgedIn" int, confidence text, "isExempt" boolean, "isDisputed" boolean, content jsonb)`;
