export * from './model.js';
export * from './series-error.js';
