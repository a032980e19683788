export { adaptedLevel, type Adaptation } from './adapted-level.js';
export { bootstrapLimits } from './bootstrap-limits.js';
export { bootstrapPaths, type BootstrapOptions } from './bootstrap-paths.js';
export { errorsNeeded } from './conformal-rank.js';
export { conformal, type ConformalOptions } from './conformal.js';
export { sampleQuantile } from './sample-quantile.js';
