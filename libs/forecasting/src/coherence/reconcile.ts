import { SeriesError } from '../series-error.js';
import { reconciler, type ReconciliationOptions, type UsedMethod } from './reconciler.js';
import { aggregate, type Structure } from './structure.js';

export interface Reconciled extends UsedMethod {
  /** For every node, one value for each step ahead; aggregates are the sums of their bottom series. */
  readonly mean: readonly (readonly number[])[];
}

/** Makes forecasts add up; `base` has, for every node in the order of the structure, one value for each step ahead. */
export function reconcile(
  request: ReconciliationOptions & { readonly base: readonly (readonly number[])[] },
): Reconciled {
  const { structure, base } = request;
  acceptBase(structure, base);
  const { bottomOf, ...used } = reconciler(request);
  const steps = base[0]!.map((_, step) =>
    aggregate(structure, bottomOf(Float64Array.from(base, (values) => values[step]!))),
  );
  return { ...used, mean: base.map((_, node) => steps.map((values) => values[node]!)) };
}

function acceptBase({ nodes }: Structure, base: readonly (readonly number[])[]): void {
  if (base.length !== nodes.length) {
    throw new SeriesError('INVALID_OPTION', `${base.length} nodes have a base forecast, of ${nodes.length}`);
  }
  const horizon = base[0]!.length;
  if (horizon === 0 || base.some(({ length }) => length !== horizon)) {
    throw new SeriesError('INVALID_HORIZON', 'every node needs a base forecast for the same steps, 1 or more');
  }
  if (base.some((values) => !values.every(Number.isFinite))) {
    throw new SeriesError('NOT_FINITE', 'a base forecast is no finite number');
  }
}
