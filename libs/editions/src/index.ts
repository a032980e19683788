export * from './edition-event.js';
export * from './edition-life.js';
export * from './edition-state.js';
export * from './published-text.js';
export * from './step-rules.js';
export * from './take-step.js';
