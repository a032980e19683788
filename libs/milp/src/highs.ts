import type { LinearProgram, LinearSolution, SolverOptions, SolverProgress } from '@gongxu/adjustment';
import highsModule, { type Highs, type Model } from 'highs';

/** Asked at every checkpoint of the search; true stops it with what it has. */
export interface SearchControl {
  readonly stops: () => boolean;
  readonly onProgress?: (progress: SolverProgress) => void;
}

export type HighsOptions = Pick<SolverOptions, 'relaxed' | 'start' | 'nodes' | 'gap'>;

// The package declares the types of its CommonJS build; of its ES module the default export is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loaded: Promise<Highs> | undefined;

/** HiGHS as WebAssembly, loaded once for a thread. */
const highs = (): Promise<Highs> => (loaded ??= loadHighs());

/** Solves in this thread and blocks it; for the thread of a solver, and for small programs. */
export async function solveHere(
  program: LinearProgram,
  options: HighsOptions,
  control: SearchControl = { stops: () => false },
): Promise<LinearSolution> {
  const runtime = await highs();
  return runtime.withModel((model) => solveModel(runtime, model, program, options, control));
}

function solveModel(
  { constants }: Highs,
  model: Model,
  program: LinearProgram,
  { relaxed, start, nodes, gap }: HighsOptions,
  { stops, onProgress }: SearchControl,
): LinearSolution {
  const mixed = !relaxed && program.integer.some((each) => each === 1);
  model.passModel({
    numCols: program.columns,
    numRows: program.rows,
    colCost: program.costs,
    colLower: program.lower,
    colUpper: program.upper,
    rowLower: program.rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr',
      numRows: program.rows,
      numCols: program.columns,
      starts: program.starts,
      indices: program.indices,
      values: program.values,
    },
    ...(mixed ? { integrality: Int32Array.from(program.integer) } : {}),
  });
  model.options.set('output_flag', false);
  if (mixed) {
    model.options.set('mip_rel_gap', gap);
    model.options.set('mip_max_nodes', nodes);
    if (start) model.setSolution({ colValue: start });
  }
  let stopped = false;
  const { callbackType, modelStatus } = constants;
  const run = model.run({
    [callbackType.mipInterrupt](event) {
      if (stops()) {
        stopped = true;
        event.interrupt();
      }
      return undefined;
    },
    [callbackType.mipImprovingSolution]({ data }) {
      onProgress?.({ bound: data.mip_dual_bound ?? -Infinity, values: data.mip_solution ?? null });
      return undefined;
    },
    [callbackType.mipLogging]({ data }) {
      onProgress?.({ bound: data.mip_dual_bound ?? -Infinity, values: null });
      return undefined;
    },
  });
  const status = run.modelStatus;
  const nothing = { values: null, objective: null, rowPrices: null, reducedCosts: null, nodes: 0 };
  if (status === modelStatus.infeasible) return { ...nothing, status: 'infeasible', bound: Infinity };
  const optimal = status === modelStatus.optimal;
  const found = optimal || Number(model.info.get('primal_solution_status')) === FEASIBLE;
  const solution = found ? model.getSolution() : null;
  const objective = found ? model.getObjectiveValue() : null;
  return {
    status: optimal && !stopped ? 'optimal' : 'stopped',
    values: solution && solution.colValue,
    objective,
    bound: mixed ? Number(model.info.get('mip_dual_bound')) : optimal ? objective! : -Infinity,
    rowPrices: !mixed && solution ? solution.rowDual : null,
    reducedCosts: !mixed && solution ? solution.colDual : null,
    nodes: mixed ? Number(model.info.get('mip_node_count')) : 0,
  };
}

/** HiGHS' code of a feasible primal solution. */
const FEASIBLE = 2;
