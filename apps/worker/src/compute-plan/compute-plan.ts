import { createHash } from 'node:crypto';
import {
  explainPlan,
  provisionId,
  withScenarios,
  type Explanation,
  type Plan,
  type PlanBasis,
  type PlanProblem,
} from '@gongxu/adjustment';
import { planNames, planSourcesOfEdition, type Database, type PlanRecord } from '@gongxu/data-access';
import { seededRandom } from '@gongxu/forecasting';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import type { SolverThread } from '@gongxu/milp';
import { canonicalJson } from '@gongxu/shortage';
import { priceLimits } from './price-limits.js';
import { regretPlan } from './regret-plan.js';
import { searchPlan } from './search-plan.js';
import { settledBasis } from './settled-basis.js';

/** Builds a plan's problem from the edition it relies on and solves it; better answers are stored as they come. */
export const computePlanHandler =
  (database: Database, openSolver: () => SolverThread) =>
  async ({ planId }: Payload<'compute-plan'>, report: ReportProgress): Promise<void> => {
    const { planReader, plans } = database.read;
    const plan = await planReader.find(planId);
    if (plan?.status !== 'running') return;
    report({ step: 'reading', done: 0, total: 1 });
    const basis = await keptBasis(database, plan, openSolver);
    const problem = withScenarios(basis, plan.settings.scenarios, seededRandom(plan.seed));
    let answers = 0;
    const store = (answer: Plan, explanations: readonly Explanation[] | null): Promise<void> =>
      database.transaction((repositories) =>
        repositories.plans.saveAnswer(plan, answer, {
          number: ++answers,
          provisions: problem.provisions,
          explanations,
        }),
      );
    const end = await searchPlan({ problem, plan, openSolver, report, store: (answer) => store(answer, null) });
    if (end.kind === 'conflict') return plans.refuse(plan, end.conflict);
    if (end.kind === 'stopped') return;
    report({ step: 'explaining', done: 1, total: 1 });
    const explanations = explainPlan(problem, end.plan, await namesOf(database, plan, problem));
    await store(end.plan, explanations);
    report({ step: 'pricing limits', done: 1, total: 1 });
    const unitValues = await priceLimits({ problem, plan, answer: end.plan, explanations, openSolver });
    report({ step: 'regret in each scenario', done: 1, total: 1 });
    const scenarios = await regretPlan({ problem, plan, answer: end.plan, openSolver });
    await plans.finish(plan, { unitValues, scenarios });
  };

/** What the plan is computed from, written down before it is computed. */
async function keptBasis(database: Database, plan: PlanRecord, openSolver: () => SolverThread): Promise<PlanBasis> {
  const { sources, issueId } = await database.transaction(async (repositories) => {
    const { editions, signalIssues, signalReader } = repositories;
    const edition = (await editions.find(plan.editionId))!;
    const issue = await signalIssues.latest(edition);
    const signals = issue ? await signalReader.all(issue) : null;
    return { sources: await planSourcesOfEdition(repositories, edition, signals), issueId: issue?.id ?? null };
  });
  const basis = await settledBasis(sources, plan, openSolver);
  const inputHash = createHash('sha256')
    .update(canonicalJson({ basis, seed: plan.seed }))
    .digest('hex');
  await database.transaction(({ plans }) => plans.keepBasis(plan, basis, { inputHash, issueId }));
  return basis;
}

/** Of provisions, occupations and institutions, for the words of the explanations. */
async function namesOf(
  { read }: Database,
  plan: PlanRecord,
  { provisions, occupations }: PlanProblem,
): Promise<Map<string, string>> {
  const names = await planNames(
    read,
    plan.runId,
    provisions.map(({ institution }) => institution),
  );
  const nameOf = (of: ReadonlyMap<string, string | null>, code: string): string => of.get(code) ?? code;
  return new Map([
    ...occupations.map(({ id }) => [id, nameOf(names.occupations, id)] as const),
    ...provisions.map(({ institution }) => [institution, nameOf(names.institutions, institution)] as const),
    ...provisions.map((provision) => {
      const { institution, programme } = provision;
      const name = `${nameOf(names.institutions, institution)} ${nameOf(names.programmes, programme)}`;
      return [provisionId(provision), name] as const;
    }),
  ]);
}
