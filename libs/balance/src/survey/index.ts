export * from './estimate-demand.js';
export type { ResponseRate } from './response-rates.js';
export { sizeClass, sizeClasses } from './size-class.js';
export * from './survey-answer.js';
export * from './survey-parameters.js';
export * from './trim-weights.js';
export * from './weigh-survey.js';
