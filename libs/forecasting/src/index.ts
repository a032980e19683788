export * from './models/index.js';
export * from './model.js';
export * from './series-error.js';
