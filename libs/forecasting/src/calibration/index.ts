export * from './calibrate.js';
export * from './table-source.js';
