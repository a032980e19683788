import {
  currentClasses,
  intakeKind,
  type Conflict,
  type Explanation,
  type Plan,
  type PlanBasis,
  type PlanProvision,
  type ScenarioCost,
  type UnitValue,
} from '@gongxu/adjustment';
import type { EntityManager } from 'typeorm';
import { JOB_CHANNEL } from '../job/job.repository.js';
import type { PlanKey, PlanRecord, PlanStanding } from './plan-record.js';

/** What a basis kept by an earlier version does not tell. */
const UNKNOWN_BEFORE = { leavers: null, ahead: null };

/** Writes plans and their answers. */
export class PlanRepository {
  constructor(private readonly manager: EntityManager) {}

  async create(
    plan: Pick<
      PlanRecord,
      'id' | 'region' | 'year' | 'editionId' | 'runId' | 'settings' | 'seed' | 'notices' | 'requestedBy'
    >,
  ): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 5))`, [`${plan.region}/${plan.year}`]);
    await this.manager.query(
      `INSERT INTO plan (region, id, year, number, edition_id, run_id, settings, seed, status, notices, requested_by)
       SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, 'running', $8, $9 FROM plan WHERE region = $1 AND year = $3`,
      [
        plan.region, plan.id, plan.year, plan.editionId, plan.runId, plan.settings, plan.seed, JSON.stringify(plan.notices),
        plan.requestedBy,
      ], // prettier-ignore
    );
  }

  /** What the plan is computed from, as it was read; kept for what-ifs and for whoever asks why. */
  async keepBasis(
    { region, id }: PlanKey,
    basis: PlanBasis,
    { inputHash, issueId }: Pick<PlanRecord, 'inputHash' | 'issueId'>,
  ): Promise<void> {
    await this.manager.query(
      `UPDATE plan SET basis = $3, input_hash = $4, issue_id = $5 WHERE region = $1 AND id = $2`,
      [region, id, basis, inputHash, issueId],
    );
  }

  async basisOf({ region, id }: PlanKey): Promise<PlanBasis | null> {
    const rows = await this.manager.query<{ basis: PlanBasis | null }[]>(
      `SELECT basis FROM plan WHERE region = $1 AND id = $2`,
      [region, id],
    );
    const basis = rows[0]?.basis ?? null;
    return basis && { ...UNKNOWN_BEFORE, ...basis };
  }

  /** In place of the answer before. */
  async saveAnswer(
    { region, id }: PlanKey,
    { intakes, gaps, ...plan }: Plan,
    { number, provisions, explanations }: AnswerParts,
  ): Promise<void> {
    for (const name of ['plan_line', 'plan_gap']) {
      await this.manager.query(`DELETE FROM ${name} WHERE region = $1 AND plan_id = $2`, [region, id]);
    }
    const provisionOf = new Map(provisions.map((provision) => [provision.id, provision]));
    const explanationOf = new Map((explanations ?? []).map((each) => [each.provision, each]));
    const lines = intakes.map(({ provision: of, classes, intake }) => {
      const provision = provisionOf.get(of)!;
      const { institution, programme, level, region: area, currentIntake } = provision;
      const now = currentClasses(provision);
      const kind = intakeKind(now, classes);
      const line = { institution, programme, level, area, currentIntake, currentClasses: now, intake, classes, kind };
      return { ...line, explanation: explanationOf.get(of) ?? null };
    });
    await this.manager.query(
      `INSERT INTO plan_line (region, plan_id, institution, programme, level, area, current_intake, current_classes, intake, classes,
                              kind, explanation)
       SELECT $1, $2, * FROM jsonb_to_recordset($3::jsonb)
         AS l(institution text, programme text, level text, area text, "currentIntake" int, "currentClasses" int, intake int,
              classes int, kind text, explanation jsonb)`,
      [region, id, JSON.stringify(lines)],
    );
    await this.manager.query(
      `INSERT INTO plan_gap (region, plan_id, occupation, year, demand, before, after)
       SELECT $1, $2, * FROM jsonb_to_recordset($3::jsonb)
         AS g(occupation text, year int, demand float8, before float8, after float8)`,
      [region, id, JSON.stringify(gaps)],
    );
    const { objective, bound, gap, status, seconds, scenarios } = plan;
    const answer: PlanStanding = { number, objective, bound, gap, status, seconds, scenarios };
    await this.manager.query(`UPDATE plan SET answer = $3 WHERE region = $1 AND id = $2`, [region, id, answer]);
    await this.tell(id);
  }

  /** With what was computed for the last answer: what more room would bring, and the regret in each scenario. */
  async finish(
    { region, id }: PlanKey,
    {
      unitValues,
      scenarios,
    }: { readonly unitValues: readonly UnitValue[]; readonly scenarios: readonly ScenarioCost[] },
  ): Promise<void> {
    await this.manager.query(
      `UPDATE plan SET status = 'done', unit_values = $3, answer = jsonb_set(answer, '{scenarios}', $4), error = NULL,
              finished_at = now()
       WHERE region = $1 AND id = $2`,
      [region, id, JSON.stringify(unitValues), JSON.stringify(scenarios)],
    );
    await this.tell(id);
  }

  async refuse({ region, id }: PlanKey, conflict: Conflict): Promise<void> {
    await this.manager.query(
      `UPDATE plan SET status = 'conflict', conflict = $3, error = NULL, finished_at = now() WHERE region = $1 AND id = $2`,
      [region, id, conflict],
    );
    await this.tell(id);
  }

  async fail(id: string, error: string): Promise<void> {
    await this.manager.query(
      `UPDATE plan SET status = 'failed', error = $2, finished_at = now() WHERE id = $1 AND status = 'running'`,
      [id, error],
    );
    await this.tell(id);
  }

  async reopen(id: string): Promise<void> {
    await this.manager.query(
      `UPDATE plan SET status = 'running', error = NULL, finished_at = NULL WHERE id = $1 AND status = 'failed'`,
      [id],
    );
  }

  private async tell(id: string): Promise<void> {
    await this.manager.query(`SELECT pg_notify($1, $2)`, [JOB_CHANNEL, id]);
  }
}

interface AnswerParts {
  /** Counts the answers from 1. */
  readonly number: number;
  readonly provisions: readonly PlanProvision[];
  /** Made for the last answer alone. */
  readonly explanations: readonly Explanation[] | null;
}
