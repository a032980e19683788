import type { EntityManager } from 'typeorm';
import type { PlanCobweb, PlanGap, PlanKey, PlanLine, PlanRecord } from './plan-record.js';

const COLUMNS = `p.id, p.region, p.year, p.number, p.edition_id AS "editionId", p.run_id AS "runId", p.issue_id AS "issueId", p.settings,
  p.seed, p.input_hash AS "inputHash", p.status, p.answer, p.unit_values AS "unitValues", p.conflict,
  coalesce(p.basis -> 'notes', '[]') AS notes, p.notices, p.error, p.requested_by AS "requestedBy", p.created_at AS "createdAt",
  p.finished_at AS "finishedAt"`;

const LINE_COLUMNS = `l.region, l.plan_id AS "planId", l.institution, l.programme, l.level, l.area,
  l.current_intake AS "currentIntake", l.current_classes AS "currentClasses", l.intake, l.classes, l.kind, l.explanation`;

/** The warnings `w` of rows `l`. */
const COBWEBS = `CROSS JOIN LATERAL jsonb_to_recordset(coalesce(l.explanation -> 'cobwebs', '[]')) AS w(occupation text, "cutIn" int,
  year int, cut int, persons float8, "shortageBefore" float8, "shortageAfter" float8, probability float8, zh text, en text)`;

export interface PlanLineFilter {
  readonly institution?: string | undefined;
  readonly programme?: string | undefined;
  readonly level?: string | undefined;
  readonly area?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
}

export const PLAN_LINE_ORDERS = ['institution', 'change', 'intake', 'current_intake'] as const;
export type PlanLineOrder = (typeof PLAN_LINE_ORDERS)[number];

export interface PlanLinePage {
  readonly order: PlanLineOrder;
  readonly descending: boolean;
  readonly limit: number;
  /** Value of the order's column, institution and programme of the last line already seen. */
  readonly after?: readonly [value: string | number, institution: string, programme: string] | undefined;
}

export const PLAN_GAP_ORDERS = ['occupation', 'before', 'after', 'change'] as const;
export type PlanGapOrder = (typeof PLAN_GAP_ORDERS)[number];

export interface PlanGapPage {
  readonly order: PlanGapOrder;
  readonly descending: boolean;
  readonly limit: number;
  readonly occupation?: string | undefined;
  /** Value of the order's column, occupation and year of the last gap already seen. */
  readonly after?: readonly [value: string | number, occupation: string, year: number] | undefined;
}

export interface PlanCobwebPage {
  readonly limit: number;
  /** Persons, institution, programme and occupation of the last warning already seen. */
  readonly after?: readonly [persons: number, institution: string, programme: string, occupation: string] | undefined;
}

const LINE_ORDER: Readonly<Record<PlanLineOrder, string>> = {
  institution: 'l.institution COLLATE "C"',
  change: '(l.intake - l.current_intake)',
  intake: 'l.intake',
  current_intake: 'l.current_intake',
};

const GAP_ORDER: Readonly<Record<PlanGapOrder, string>> = {
  occupation: 'g.occupation COLLATE "C"',
  before: 'g.before',
  after: 'g.after',
  change: '(abs(g.before) - abs(g.after))',
};

/** What a line of the orders is worth, to go on after it. */
export const planLineValue = (order: PlanLineOrder, line: PlanLine): string | number =>
  order === 'institution'
    ? line.institution
    : order === 'change'
      ? line.intake - line.currentIntake
      : order === 'intake'
        ? line.intake
        : line.currentIntake;

export const planGapValue = (order: PlanGapOrder, gap: PlanGap): string | number =>
  order === 'change' ? Math.abs(gap.before) - Math.abs(gap.after) : gap[order];

/** Reads plans. */
export class PlanReader {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<PlanRecord | undefined> {
    const rows = await this.manager.query<PlanRecord[]>(`SELECT ${COLUMNS} FROM plan p WHERE p.id = $1`, [id]);
    return rows[0];
  }

  /** The newest plan of a region and year that has an answer or waits for one. */
  async newest(region: string, year: number | undefined): Promise<PlanRecord | undefined> {
    const rows = await this.manager.query<PlanRecord[]>(
      `SELECT ${COLUMNS} FROM plan p WHERE region = $1 AND ($2::int IS NULL OR year = $2) AND status <> 'failed'
       ORDER BY year DESC, number DESC LIMIT 1`,
      [region, year ?? null],
    );
    return rows[0];
  }

  /** The newest plan of a region and year that has an answer, whatever newer ones are being computed. */
  async newestAnswered(region: string, year: number): Promise<PlanRecord | undefined> {
    const rows = await this.manager.query<PlanRecord[]>(
      `SELECT ${COLUMNS} FROM plan p WHERE region = $1 AND year = $2 AND status <> 'failed' AND answer IS NOT NULL
       ORDER BY number DESC LIMIT 1`,
      [region, year],
    );
    return rows[0];
  }

  /** Newest first; `before` is the last one already seen. */
  async list(
    { region, year }: { readonly region?: string | undefined; readonly year?: number | undefined },
    limit: number,
    before?: readonly [Date, string],
  ): Promise<PlanRecord[]> {
    return this.manager.query<PlanRecord[]>(
      `SELECT ${COLUMNS} FROM plan p WHERE ($1::text IS NULL OR region = $1) AND ($2::int IS NULL OR year = $2)
         AND ($3::timestamptz IS NULL OR (date_trunc('milliseconds', created_at), id) < ($3, $4::uuid))
       ORDER BY date_trunc('milliseconds', created_at) DESC, id DESC LIMIT $5`,
      [region ?? null, year ?? null, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  async lines(plan: PlanKey, filter: PlanLineFilter, page: PlanLinePage): Promise<PlanLine[]> {
    const { where, parameters } = lineCondition(plan, filter);
    const column = LINE_ORDER[page.order];
    const [direction, comparison] = page.descending ? ['DESC', '<'] : ['ASC', '>'];
    const seen = page.after ? afterSubject(column, comparison!, page.after, parameters) : '';
    return this.manager.query<PlanLine[]>(
      `SELECT ${LINE_COLUMNS} FROM plan_line l WHERE ${where} ${seen}
       ORDER BY ${column} ${direction}, l.institution COLLATE "C", l.programme COLLATE "C" LIMIT ${Math.trunc(page.limit)}`,
      parameters,
    );
  }

  async countLines(plan: PlanKey, filter: PlanLineFilter): Promise<number> {
    const { where, parameters } = lineCondition(plan, filter);
    const [{ count }] = await this.manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM plan_line l WHERE ${where}`,
      parameters,
    );
    return count;
  }

  /** All lines, in order of institution and programme. */
  allLines(plan: PlanKey): Promise<PlanLine[]> {
    return this.lines(plan, {}, { order: 'institution', descending: false, limit: 1_000_000 });
  }

  async gaps({ region, id }: PlanKey, page: PlanGapPage): Promise<PlanGap[]> {
    const parameters: unknown[] = [region, id, page.occupation ?? null];
    const column = GAP_ORDER[page.order];
    const [direction, comparison] = page.descending ? ['DESC', '<'] : ['ASC', '>'];
    let seen = '';
    if (page.after) {
      parameters.push(...page.after);
      seen = `AND (${column} ${comparison} $4 OR (${column} = $4 AND (g.occupation COLLATE "C", g.year) > ($5, $6::int)))`;
    }
    return this.manager.query<PlanGap[]>(
      `SELECT g.occupation, g.year, g.demand, g.before, g.after FROM plan_gap g
       WHERE g.region = $1 AND g.plan_id = $2 AND ($3::text IS NULL OR g.occupation = $3) ${seen}
       ORDER BY ${column} ${direction}, g.occupation COLLATE "C", g.year LIMIT ${Math.trunc(page.limit)}`,
      parameters,
    );
  }

  /** All gaps, in order of occupation and year. */
  allGaps(plan: PlanKey): Promise<PlanGap[]> {
    return this.gaps(plan, { order: 'occupation', descending: false, limit: 1_000_000 });
  }

  /** Cuts of the lines that make a later shortage, the one that keeps most persons away first. */
  async cobwebs(plan: PlanKey, filter: PlanLineFilter, { limit, after }: PlanCobwebPage): Promise<PlanCobweb[]> {
    const { where, parameters } = lineCondition(plan, filter);
    const [p, i, g, o] = [1, 2, 3, 4].map((place) => `$${parameters.length + place}`);
    const seen = after
      ? `AND (w.persons < ${p} OR (w.persons = ${p}
           AND (l.institution COLLATE "C", l.programme COLLATE "C", w.occupation COLLATE "C") > (${i}, ${g}, ${o})))`
      : '';
    return this.manager.query<PlanCobweb[]>(
      `SELECT l.institution, l.programme, w.* FROM plan_line l ${COBWEBS} WHERE ${where} ${seen}
       ORDER BY w.persons DESC, l.institution COLLATE "C", l.programme COLLATE "C", w.occupation COLLATE "C"
       LIMIT ${Math.trunc(limit)}`,
      after ? [...parameters, ...after] : parameters,
    );
  }

  async countCobwebs(plan: PlanKey, filter: PlanLineFilter): Promise<number> {
    const { where, parameters } = lineCondition(plan, filter);
    const [{ count }] = await this.manager.query<[{ count: number }]>(
      `SELECT count(*)::int AS count FROM plan_line l ${COBWEBS} WHERE ${where}`,
      parameters,
    );
    return count;
  }
}

/** On rows `l` of the plan. */
function lineCondition({ region, id }: PlanKey, filter: PlanLineFilter): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [region, id];
  const clauses = ['l.region = $1', 'l.plan_id = $2'];
  for (const column of ['institution', 'programme', 'level', 'area'] as const) {
    if (filter[column] === undefined) continue;
    parameters.push(filter[column]);
    clauses.push(`l.${column} = $${parameters.length}`);
  }
  if (filter.kinds !== undefined) {
    parameters.push(filter.kinds);
    clauses.push(`l.kind = ANY($${parameters.length})`);
  }
  return { where: clauses.join(' AND '), parameters };
}

/** Lines of equal value follow each other by institution and programme. */
function afterSubject(
  column: string,
  comparison: string,
  [value, institution, programme]: NonNullable<PlanLinePage['after']>,
  parameters: unknown[],
): string {
  parameters.push(value, institution, programme);
  const [v, i, p] = [2, 1, 0].map((back) => `$${parameters.length - back}`);
  return `AND (${column} ${comparison} ${v} OR (${column} = ${v}
    AND (l.institution COLLATE "C", l.programme COLLATE "C") > (${i}, ${p})))`;
}
