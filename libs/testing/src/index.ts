export * from './csv.js';
export * from './reference-data.js';
export * from './rows.js';
export * from './small-town.js';
export * from './test-database.js';
export * from './test-platform.js';
export * from './workbench.js';
