import type { CompactModel } from '../model/compact-model.js';
import { stepDown, stepUp } from './class-steps.js';
import { IMPROVES } from './greedy.js';
import { PENALTY, searchState, type SearchState } from './search-state.js';

export interface AnnealOptions {
  readonly random: () => number;
  readonly moves: number;
}

/** The temperature at the start and at the end, as parts of what a usual single class changes. */
const HOT = 0.3;
const COLD = 0.003;

/**
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) over single classes and over a class moved between two provisions
 * that share an occupation or a limit; then single classes until none helps. The best plan seen, never worse than the start.
 */
export function anneal(model: CompactModel, start: ArrayLike<number>, { random, moves }: AnnealOptions): Int32Array {
  const { cells } = model;
  const movable = movableCells(model);
  const state = searchState(model, start);
  if (movable.length === 0) return state.classes;
  const partners = partnersOf(model, movable);
  let best = Int32Array.from(state.classes);
  let bestTotal = state.total();
  let total = bestTotal;
  const pick = (from: readonly number[] | Int32Array): number => from[Math.floor(random() * from.length)]!;
  const hot = HOT * usualChange(model, state, movable);
  const cooling = Math.log(COLD / HOT) / Math.max(1, moves);
  const accepts = (delta: number, temperature: number): boolean =>
    delta <= 0 || random() < Math.exp(-delta / temperature);
  for (let step = 0; step < moves; step++) {
    const temperature = hot * Math.exp(cooling * step);
    const cell = pick(movable);
    const at = state.classes[cell]!;
    const up = random() < 0.5;
    const to = up ? stepUp(cells[cell]!, at) : stepDown(cells[cell]!, at);
    if (to === at) continue;
    const lists = partners[cell]!;
    const delta = state.delta(cell, to);
    if (lists.length === 0 || random() < 0.4) {
      if (!accepts(delta, temperature)) continue;
      state.move(cell, to);
      total += delta;
    } else {
      const other = pick(pickList(lists, random));
      if (other === cell) continue;
      const before = state.classes[other]!;
      const after = up ? stepDown(cells[other]!, before) : stepUp(cells[other]!, before);
      if (after === before) continue;
      state.move(cell, to);
      const both = delta + state.delta(other, after);
      if (accepts(both, temperature)) {
        state.move(other, after);
        total += both;
      } else {
        state.move(cell, at);
        continue;
      }
    }
    if (total < bestTotal - IMPROVES) {
      bestTotal = total;
      best = Int32Array.from(state.classes);
    }
  }
  return descend(model, best);
}

/** Median change of the total by one class, of those that break no row. */
function usualChange({ cells }: CompactModel, state: SearchState, movable: readonly number[]): number {
  const changes = movable.flatMap((cell) =>
    [stepUp, stepDown].flatMap((step) => {
      const to = step(cells[cell]!, state.classes[cell]!);
      const change = to === state.classes[cell] ? 0 : Math.abs(state.delta(cell, to));
      return change > 0 && change < PENALTY / 10 ? [change] : [];
    }),
  );
  return changes.sort((a, b) => a - b)[Math.floor(changes.length / 2)] ?? 1;
}

const pickList = (lists: readonly Int32Array[], random: () => number): Int32Array =>
  lists[Math.floor(random() * lists.length)]!;

/** Single classes in order of the provisions, as long as one helps. */
export function descend(model: CompactModel, start: ArrayLike<number>): Int32Array {
  const movable = movableCells(model);
  const state = searchState(model, start);
  for (let improved = true; improved;) {
    improved = false;
    for (const cell of movable) {
      for (const step of [stepUp, stepDown]) {
        const to = step(model.cells[cell]!, state.classes[cell]!);
        if (to === state.classes[cell]! || state.delta(cell, to) > -IMPROVES) continue;
        state.move(cell, to);
        improved = true;
      }
    }
  }
  return state.classes;
}

/** Cells that may have more than one number of classes. */
const movableCells = ({ cells }: CompactModel): number[] =>
  cells.flatMap(({ own }, index) => (own.filter((cost) => cost < Infinity).length > 1 ? [index] : []));

/** For each cell the lists of cells that share one of its terms or rows. */
function partnersOf({ cells, terms, rows }: CompactModel, movable: readonly number[]): Int32Array[][] {
  const canMove = new Set(movable);
  const ofTerm = terms.map((): number[] => []);
  for (const cell of movable) for (const { term } of cells[cell]!.entrants) ofTerm[term]!.push(cell);
  const termLists = ofTerm.map((list) => Int32Array.from(list));
  const lists = cells.map(({ entrants }) =>
    entrants.map(({ term }) => termLists[term]!).filter((list) => list.length > 1),
  );
  for (const { members } of rows) {
    const list = Int32Array.from(members.map(({ cell }) => cell).filter((cell) => canMove.has(cell)));
    if (list.length > 1) for (const cell of list) lists[cell]!.push(list);
  }
  return lists;
}
