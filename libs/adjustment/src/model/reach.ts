import type { Cell, CompactModel } from './compact-model.js';
import { leastBetween } from './convex-cost.js';

/** The fewest and the most entrants the plan can give a term. */
export interface Reach {
  readonly low: number;
  readonly high: number;
}

/** Fewest and most classes of a cell; none where no number is allowed. */
export const fewestOf = ({ range }: Cell): number => (range.mayClose ? 0 : range.low);
export const mostOf = ({ range }: Cell): number => (range.high >= range.low ? range.high : 0);

export function reachOf({ cells, terms }: CompactModel): Reach[] {
  const low = terms.map(() => 0);
  const high = terms.map(() => 0);
  for (const cell of cells) {
    for (const { term, persons } of cell.entrants) {
      low[term]! += persons * fewestOf(cell);
      high[term]! += persons * mostOf(cell);
    }
  }
  return low.map((each, term) => ({ low: each, high: high[term]! }));
}

/** What remains of the total if every provision and every occupation took its own best within reach. */
export function unavoidableCost(model: CompactModel, reach: readonly Reach[] = reachOf(model)): number {
  const own = model.cells.reduce((sum, cell) => sum + Math.min(...cell.own), 0);
  const ofScenarios = [...model.constants];
  let common = own;
  model.terms.forEach(({ cost, scenario }, term) => {
    const least = leastBetween(cost, reach[term]!.low, reach[term]!.high);
    if (scenario === null) common += least;
    else ofScenarios[scenario]! += least;
  });
  return common + Math.max(...ofScenarios);
}
