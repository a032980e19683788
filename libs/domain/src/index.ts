export * from './compare-text.js';
export * from './dataset.js';
export * from './domain-error.js';
export * from './education-level.js';
export * from './group-by.js';
export * from './rating.js';
export * from './role.js';
export * from './talent-tier.js';
