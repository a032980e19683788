import { modelProgram, type ModelProgram } from '../model/model-program.js';
import { unavoidableCost } from '../model/reach.js';
import { anneal, descend } from '../search/anneal.js';
import { nearestClasses } from '../search/class-steps.js';
import { plannedClasses } from '../search/planned-classes.js';
import { searchState } from '../search/search-state.js';
import type { CompactModel } from '../model/compact-model.js';
import type { ModelPart } from './independent-parts.js';
import type { LinearSolver, LinearSolution } from './linear-program.js';
import type { SolveOptions } from './plan-answer.js';

/** How far the search of a part has come; each step gives a new one. */
export interface PartSearch {
  readonly part: ModelPart;
  readonly linear: ModelProgram;
  /** Best classes so far; they may break rows as long as none that obeys them is known. */
  readonly classes: Int32Array;
  readonly total: number;
  readonly obeys: boolean;
  /** Proven: no plan of the part costs less. */
  readonly bound: number;
  readonly unavoidable: number;
  /** No plan obeys all rows. */
  readonly infeasible: boolean;
}

/** This year's intakes; or those given, mended: single classes moved as long as one obeys more or costs less. */
export function startPart(part: ModelPart, given: SolveOptions['start'] | null): PartSearch {
  const { model } = part;
  const unavoidable = unavoidableCost(model);
  const search: PartSearch = {
    part,
    linear: modelProgram(model),
    classes: plannedClasses(model, given ?? []),
    total: Infinity,
    obeys: false,
    bound: unavoidable,
    unavoidable,
    infeasible: false,
  };
  return given === null ? search : withClasses(search, descend(model, search.classes));
}

/** Improved by the local search. */
export function localPart(search: PartSearch, random: () => number): PartSearch {
  const { model } = search.part;
  return withClasses(search, anneal(model, search.classes, { random, moves: movesFor(model) }));
}

/** Enough for each provision to be tried with each of its neighbours, and not more than a second's work. */
const movesFor = ({ cells }: CompactModel): number => Math.min(300_000, 300 * cells.length);

/** The better of the classes known and the ones given. */
function withClasses(search: PartSearch, classes: Int32Array): PartSearch {
  const state = searchState(search.part.model, classes);
  const total = state.total();
  const obeys = state.broken() === 0;
  if (obeys === search.obeys ? total >= search.total : search.obeys) return search;
  return { ...search, classes, total, obeys };
}

const withBound = (search: PartSearch, bound: number): PartSearch =>
  bound > search.bound ? { ...search, bound: Math.min(bound, search.obeys ? search.total : bound) } : search;

export interface StepOptions {
  readonly solver: LinearSolver;
  readonly seconds: number;
  readonly signal: AbortSignal | null;
}

/** The relaxation: its bound, and its classes rounded and improved by the local search. */
export async function relaxPart(
  search: PartSearch,
  { solver, seconds, signal, random }: StepOptions & { readonly random: () => number },
): Promise<PartSearch> {
  const { part, linear } = search;
  const solution = await solver(linear.program, { relaxed: true, start: null, nodes: 0, gap: 0, seconds, signal });
  if (solution.status === 'infeasible') return { ...search, infeasible: true };
  if (solution.status !== 'optimal') return search;
  const bounded = withBound(search, solution.bound + linear.constant);
  const rounded = roundedClasses(part.model, linear.classesOf(solution.values!));
  return withClasses(bounded, anneal(part.model, rounded, { random, moves: movesFor(part.model) }));
}

/** Branch and bound up to a number of nodes; stopped by time it gives its bound alone, so that plans do not depend on time. */
export async function branchPart(
  search: PartSearch,
  options: StepOptions & { readonly nodes: number; readonly gap: number; readonly onBound: (bound: number) => void },
): Promise<PartSearch> {
  const { part, linear } = search;
  const { solver, nodes, gap, seconds, signal, onBound } = options;
  const solution: LinearSolution = await solver(linear.program, {
    relaxed: false,
    start: search.obeys ? linear.pointOf(search.classes) : null,
    nodes,
    gap,
    seconds,
    signal,
    onBound: (bound) => onBound(bound + linear.constant),
  });
  if (solution.status === 'infeasible') return search.obeys ? search : { ...search, infeasible: true };
  const found =
    solution.values === null || solution.status === 'time'
      ? search
      : withClasses(search, roundedClasses(part.model, linear.classesOf(solution.values)));
  return withBound(found, solution.bound + linear.constant);
}

const roundedClasses = ({ cells }: CompactModel, classes: Float64Array): Int32Array =>
  Int32Array.from(cells, (cell, place) => nearestClasses(cell, classes[place]!));
