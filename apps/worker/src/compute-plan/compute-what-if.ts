import { applyChanges, planDifference, provisionId, type Plan } from '@gongxu/adjustment';
import type { Database, PlanRecord } from '@gongxu/data-access';
import type { Payload, ReportProgress } from '@gongxu/jobs';
import type { SolverThread } from '@gongxu/milp';
import { searchPlan } from './search-plan.js';

/** Solves a plan with something otherwise, and stores what is other than in the plan; better answers as they come. */
export const computeWhatIfHandler =
  (database: Database, openSolver: () => SolverThread) =>
  async ({ whatIfId }: Payload<'compute-what-if'>, report: ReportProgress): Promise<void> => {
    const { planReader, plans, whatIfs } = database.read;
    const whatIf = await whatIfs.find(whatIfId);
    if (whatIf?.status !== 'running') return;
    const plan = (await planReader.find(whatIf.planId))!;
    const before = await answerOf(database, plan);
    const end = await searchPlan({
      problem: applyChanges((await plans.basisOf(plan))!, whatIf.changes),
      plan,
      openSolver,
      report,
      store: (answer: Plan, number) => {
        const { objective, bound, gap, status, seconds, scenarios } = answer;
        const difference = planDifference(before, answer);
        return whatIfs.saveAnswer(whatIf, { number, objective, bound, gap, status, seconds, scenarios, difference });
      },
    });
    await (end.kind === 'conflict' ? whatIfs.refuse(whatIf, end.conflict) : whatIfs.finish(whatIf));
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
