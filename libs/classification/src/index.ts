export * from './code-tree.js';
export * from './crosswalk-link.js';
export * from './equal-weights.js';
export * from './expand-groups.js';
export * from './normalise-title.js';
export * from './title-coder.js';
export * from './title-coding.js';
export * from './without-groups.js';
