import type { CompactModel } from '../model/compact-model.js';
import { nearestClasses, stepDown, stepUp } from './class-steps.js';
import { searchState, type SearchState } from './search-state.js';

/** The intake of this year, as near as the ranges allow. */
export const keptClasses = ({ cells }: CompactModel): Int32Array =>
  Int32Array.from(cells, (cell) => nearestClasses(cell, cell.range.current));

/** From this year's intake, the one class more or fewer that helps most, again and again until none helps. */
export function greedy(model: CompactModel): SearchState {
  const state = searchState(model, keptClasses(model));
  for (;;) {
    let best = { cell: -1, to: 0, delta: -IMPROVES };
    model.cells.forEach((cell, index) => {
      const at = state.classes[index]!;
      for (const to of [stepUp(cell, at), stepDown(cell, at)]) {
        if (to === at) continue;
        const delta = state.delta(index, to);
        if (delta < best.delta) best = { cell: index, to, delta };
      }
    });
    if (best.cell < 0) return state;
    state.move(best.cell, best.to);
  }
}

/** Less than this is no improvement. */
export const IMPROVES = 1e-7;
