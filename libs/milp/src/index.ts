export { solveHere } from './highs.js';
