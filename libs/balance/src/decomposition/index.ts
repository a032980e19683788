export * from './consistent-cells.js';
export * from './fit-margins.js';
export * from './shift-share.js';
