export * from './coherent-draws.js';
export * from './coherent-forecasts.js';
export * from './reconcile.js';
export {
  RECONCILIATION_METHODS,
  type ReconciliationMethod,
  type ReconciliationOptions,
  type UsedMethod,
} from './reconciler.js';
export * from './structure.js';
