export { solverHere } from './solver-here.js';
export { solverThread, type SolverThread } from './solver-thread.js';
