export * from './handle.js';
export type { RawSeries } from './raw-series.js';
export * from './screen.js';
