export * from './assess-uncertainty.js';
export type { IndicatorFlip } from './indicator-flips.js';
export type { LeverFlip } from './lever-flips.js';
export * from './random-streams.js';
export * from './uncertainty-parameters.js';
