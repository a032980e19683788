import type { Model } from '../model.js';
import { normalModel } from '../normal-model.js';
import { smoothByLeastSquares } from '../smoothing/profiled-smoothing.js';

const GRID = { alpha: [0.02, 0.1, 0.25, 0.4, 0.6, 0.8, 0.99], ratio: [0.001, 0.05, 0.15, 0.4, 0.8], phi: [1] };

/** Holt's linear trend, ETS(A,A,N), by least squares. FPP3, section 8.2. */
export const holt = (): Model =>
  normalModel({ name: 'holt', minimumLength: 5, fit: (series) => smoothByLeastSquares(series, GRID) });
