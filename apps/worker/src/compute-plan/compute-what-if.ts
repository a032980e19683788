import { changedBasis, planDifference, provisionId, withScenarios, type Plan } from '@gongxu/adjustment';
import type { Database, PlanRecord } from '@gongxu/data-access';
import { seededRandom } from '@gongxu/forecasting';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import type { SolverThread } from '@gongxu/milp';
import { searchPlan } from './search-plan.js';

/** Looks this often whether the answer is still wanted. */
const LOOK_EVERY_MS = 250;

/**
 * Solves a plan with something otherwise, starting from the plan, and stores what is other than in it; better answers as they
 * come, until nobody waits for them.
 */
export const computeWhatIfHandler =
  (database: Database, openSolver: () => SolverThread) =>
  async ({ whatIfId }: Payload<'compute-what-if'>, report: ReportProgress): Promise<void> => {
    const { planReader, plans, whatIfs } = database.read;
    const whatIf = await whatIfs.find(whatIfId);
    if (whatIf?.status !== 'running') return;
    const plan = (await planReader.find(whatIf.planId))!;
    const before = await answerOf(database, plan);
    const basis = (await plans.basisOf(plan))!;
    const changed = changedBasis(basis, whatIf.changes);
    const problem = withScenarios(changed, plan.settings.scenarios, seededRandom(plan.seed));
    const unwanted = new AbortController();
    const looking = setInterval(() => {
      whatIfs
        .find(whatIfId)
        .then((now) => now?.status === 'running' || unwanted.abort())
        .catch(() => undefined); // what fails here fails where the answer is stored, too, and is told there
    }, LOOK_EVERY_MS);
    try {
      const end = await searchPlan({
        problem,
        plan,
        openSolver,
        report,
        start: before.intakes,
        signal: unwanted.signal,
        store: (answer: Plan, number) => {
          const { objective, bound, gap, status, seconds, scenarios } = answer;
          const difference = planDifference(before, answer, { before: basis, after: changed });
          return whatIfs.saveAnswer(whatIf, { number, objective, bound, gap, status, seconds, scenarios, difference });
        },
      });
      if (end.kind === 'conflict') await whatIfs.refuse(whatIf, end.conflict);
      if (end.kind === 'plan') await whatIfs.finish(whatIf);
    } finally {
      clearInterval(looking);
    }
  };

/** The plan's answer as it is stored. */
async function answerOf({ read }: Database, plan: PlanRecord): Promise<Pick<Plan, 'intakes' | 'gaps'>> {
  const lines = await read.planReader.allLines(plan);
  return {
    intakes: lines.map((line) => ({
      provision: provisionId(line),
      classes: line.classes,
      intake: line.intake,
      currentIntake: line.currentIntake,
    })),
    gaps: await read.planReader.allGaps(plan),
  };
}
