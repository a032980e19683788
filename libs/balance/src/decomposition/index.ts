export * from './consistent-cells.js';
export * from './education-table.js';
export * from './fit-margins.js';
export * from './shift-share.js';
