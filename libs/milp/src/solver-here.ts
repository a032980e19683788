import type { LinearSolver } from '@gongxu/adjustment';
import { runHighs } from './highs.js';

/** Solves in this thread and blocks it, so no signal can stop it; for small programs and for tests. */
export const solverHere: LinearSolver = (program, options) =>
  runHighs(program, options, { stops: () => false, ...(options.onBound ? { onBound: options.onBound } : {}) });
