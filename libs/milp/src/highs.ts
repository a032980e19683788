import type { LinearProgram, LinearSolution, SolverOptions } from '@gongxu/adjustment';
import highsModule, { type Highs, type Model } from 'highs';

/** Asked at every checkpoint of the search; true stops it with what it has. */
export interface SearchControl {
  readonly stops: () => boolean;
  readonly onBound?: (bound: number) => void;
}

export type HighsOptions = Pick<SolverOptions, 'relaxed' | 'start' | 'nodes' | 'gap' | 'seconds'>;

// The package declares the types of its CommonJS build; of its ES module the default export is the loader itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

let loaded: Promise<Highs> | undefined;

/** HiGHS as WebAssembly, loaded once for a thread. */
export const loadedHighs = (): Promise<Highs> => (loaded ??= loadHighs());

/** Solves in this thread and blocks it. */
export async function runHighs(
  program: LinearProgram,
  options: HighsOptions,
  control: SearchControl = { stops: () => false },
): Promise<LinearSolution> {
  const runtime = await loadedHighs();
  return runtime.withModel((model) => solveModel(runtime, model, program, options, control));
}

function solveModel(
  { constants }: Highs,
  model: Model,
  program: LinearProgram,
  { relaxed, start, nodes, gap, seconds }: HighsOptions,
  { stops, onBound }: SearchControl,
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
  if (seconds < Infinity) model.options.set('time_limit', Math.max(0, seconds));
  if (mixed) {
    model.options.set('mip_rel_gap', 0);
    model.options.set('mip_abs_gap', Math.min(gap, UNLIMITED));
    model.options.set('mip_max_nodes', nodes);
    if (start) model.setSolution({ colValue: start });
  }
  const stop = (event: { interrupt(): void }): undefined => {
    if (stops()) event.interrupt();
    return undefined;
  };
  const { callbackType, modelStatus } = constants;
  const status = model.run({
    [callbackType.simplexInterrupt]: stop,
    [callbackType.mipInterrupt]: stop,
    [callbackType.mipLogging]({ data }) {
      if (data.mip_dual_bound !== undefined) onBound?.(data.mip_dual_bound);
      return undefined;
    },
  }).modelStatus;
  const nothing = { values: null, objective: null, rowPrices: null, reducedCosts: null, nodes: 0 };
  if (status === modelStatus.infeasible) return { ...nothing, status: 'infeasible', bound: Infinity };
  const optimal = status === modelStatus.optimal;
  const found = optimal || Number(model.info.get('primal_solution_status')) === FEASIBLE;
  const solution = found ? model.getSolution() : null;
  const objective = found ? model.getObjectiveValue() : null;
  return {
    status: optimal ? 'optimal' : status === modelStatus.solutionLimit ? 'nodes' : 'time',
    values: solution && solution.colValue,
    objective,
    bound: mixed ? Number(model.info.get('mip_dual_bound')) : optimal ? objective! : -Infinity,
    rowPrices: !mixed && solution ? solution.rowDual : null,
    reducedCosts: !mixed && solution ? solution.colDual : null,
    nodes: mixed ? Number(model.info.get('mip_node_count')) : 0,
  };
}

/** A gap no search exceeds. */
const UNLIMITED = 1e300;

/** HiGHS' code of a feasible primal solution. */
const FEASIBLE = 2;
