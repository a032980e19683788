export * from './coherence/index.js';
export * from './models/index.js';
export * from './model.js';
export * from './series-error.js';
