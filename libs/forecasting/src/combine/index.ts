export { meanOf } from './mean-of.js';
export * from './median-of.js';
export * from './trimmed-mean-of.js';
export * from './weighted-by-cross-validation.js';
