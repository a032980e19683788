export * from './damped-trend.js';
export * from './drift.js';
export * from './holt.js';
export * from './mean-model.js';
export { naive } from './naive.js';
export * from './seasonal-naive.js';
export * from './ses.js';
