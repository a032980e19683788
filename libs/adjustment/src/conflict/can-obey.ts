import { compact } from '../model/compact.js';
import { modelProgram } from '../model/model-program.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import type { LinearSolver } from '../solve/linear-program.js';

/** Nodes after which a question of feasibility counts as not refuted. */
const NODES = 20_000;

/** Whether some plan obeys all rules but those named as `kind:subject`; costs play no part. */
export async function canObey(
  problem: PlanProblem,
  without: ReadonlySet<string>,
  solver: LinearSolver,
): Promise<boolean> {
  const model = compact(problem, without);
  const bare = modelProgram({
    ...model,
    cells: model.cells.map((cell) => ({
      ...cell,
      own: cell.own.map((cost) => (cost < Infinity ? 0 : Infinity)),
      entrants: [],
    })),
    terms: [],
    neighbourhoods: [],
    constants: [0],
    worstOf: 0,
  });
  const options = { start: null, gap: Infinity, seconds: Infinity, signal: null };
  const relaxed = await solver(bare.program, { ...options, relaxed: true, nodes: 0 });
  if (relaxed.status === 'infeasible') return false;
  const whole = await solver(bare.program, { ...options, relaxed: false, nodes: NODES });
  return whole.status !== 'infeasible';
}
