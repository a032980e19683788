import type { CompactModel } from '../model/compact-model.js';
import { flatModel } from './flat-model.js';

/** A plan in the making: classes of every cell, and what a change of one would do to the total. */
export interface SearchState {
  readonly classes: Int32Array;
  /** The total, with what broken rows cost. */
  readonly total: () => number;
  /** How far rows are broken, in classes; 0 for a plan that obeys them all. */
  readonly broken: () => number;
  /** What the total changes by if the cell had so many classes. */
  readonly delta: (cell: number, to: number) => number;
  readonly move: (cell: number, to: number) => void;
}

/** Cost of one class beyond a row: more than any rule-abiding change can bring. */
export const PENALTY = 1e5;

export function searchState(model: CompactModel, start: ArrayLike<number>): SearchState {
  const { cells, terms, rows, neighbourhoods, crowding, worstOf, constants } = model;
  const { entrantStarts, entrantTerms, entrantPersons, costOfTerm } = flatModel(model);
  const classes = Int32Array.from(start);
  const flow = new Float64Array(terms.length);
  const termCost = new Float64Array(terms.length);
  const scenarioOf = Int32Array.from(terms, ({ scenario }) => scenario ?? -1);
  const scenarioCost = Float64Array.from(constants);
  const trial = new Float64Array(constants.length);
  const activity = new Float64Array(rows.length);
  const scale = rows.map(({ members }) =>
    Math.max(1e-9, ...members.map(({ contributions }) => Math.abs((contributions[1] ?? 0) - contributions[0]!))),
  );
  const rowsOf = cells.map((): { readonly row: number; readonly contributions: readonly number[] }[] => []);
  rows.forEach(({ members }, row) => {
    for (const { cell, contributions } of members) rowsOf[cell]!.push({ row, contributions });
  });
  const groupsOf = cells.map((): number[] => []);
  neighbourhoods.forEach(({ members }, group) => {
    for (const cell of members) groupsOf[cell]!.push(group);
  });
  const open = new Int32Array(neighbourhoods.length);
  let common = 0;
  let penalty = 0;

  const excess = (row: number, at: number): number => {
    const { minimum, maximum } = rows[row]!;
    const beyond = Math.max(0, minimum - at, at - maximum);
    return beyond < 1e-7 * Math.max(1, Math.abs(at)) ? 0 : beyond / scale[row]!;
  };
  const crowd = (group: number, count: number): number =>
    crowding * Math.max(0, count - neighbourhoods[group]!.tolerated);
  const worst = (costs: Float64Array): number => {
    let most = costs[0]!;
    for (let place = 1; place < costs.length; place++) if (costs[place]! > most) most = costs[place]!;
    return most;
  };

  cells.forEach(({ own, entrants }, cell) => {
    common += own[classes[cell]!]!;
    for (const { term, persons } of entrants) flow[term]! += persons * classes[cell]!;
    for (const { row, contributions } of rowsOf[cell]!) activity[row]! += contributions[classes[cell]!]!;
    if (classes[cell]! > 0) for (const group of groupsOf[cell]!) open[group]!++;
  });
  terms.forEach(({ scenario }, term) => {
    termCost[term] = costOfTerm(term, flow[term]!);
    if (scenario === null) common += termCost[term]!;
    else scenarioCost[scenario]! += termCost[term]!;
  });
  rows.forEach((_, row) => (penalty += excess(row, activity[row]!)));
  open.forEach((count, group) => (common += crowd(group, count)));

  /** Change of the common part and of the penalty; the scenarios' costs go to `trial`. */
  function change(cell: number, to: number, commit: boolean): number {
    const { own } = cells[cell]!;
    const from = classes[cell]!;
    const step = to - from;
    let sum = own[to]! - own[from]!;
    if (worstOf > 0) trial.set(scenarioCost);
    for (let place = entrantStarts[cell]!; place < entrantStarts[cell + 1]!; place++) {
      const term = entrantTerms[place]!;
      const at = flow[term]! + step * entrantPersons[place]!;
      const cost = costOfTerm(term, at);
      const scenario = scenarioOf[term]!;
      if (scenario < 0) sum += cost - termCost[term]!;
      else trial[scenario]! += cost - termCost[term]!;
      if (commit) {
        flow[term] = at;
        termCost[term] = cost;
      }
    }
    if ((from === 0) !== (to === 0)) {
      const by = from === 0 ? 1 : -1;
      for (const group of groupsOf[cell]!) {
        sum += crowd(group, open[group]! + by) - crowd(group, open[group]!);
        if (commit) open[group]! += by;
      }
    }
    let broken = 0;
    for (const { row, contributions } of rowsOf[cell]!) {
      const at = activity[row]! + contributions[to]! - contributions[from]!;
      broken += excess(row, at) - excess(row, activity[row]!);
      if (commit) activity[row] = at;
    }
    if (commit) {
      classes[cell] = to;
      common += sum;
      penalty += broken;
      if (worstOf > 0) scenarioCost.set(trial);
    }
    return sum + PENALTY * broken + (worstOf > 0 ? worst(trial) - (commit ? 0 : worst(scenarioCost)) : 0);
  }

  return {
    classes,
    total: () => common + PENALTY * penalty + worst(scenarioCost),
    broken: () => rows.reduce((sum, _, row) => sum + excess(row, activity[row]!), 0),
    delta: (cell, to) => change(cell, to, false),
    move: (cell, to) => void change(cell, to, true),
  };
}
