import type { Model } from '../model.js';
import { normalModel } from '../normal-model.js';
import { smoothByLeastSquares } from '../smoothing/profiled-smoothing.js';

const GRID = { alpha: [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99], ratio: [], phi: [1] };

/** Simple exponential smoothing, ETS(A,N,N), by least squares. FPP3, section 8.1. */
export const ses = (): Model =>
  normalModel({ name: 'ses', minimumLength: 3, fit: (series) => smoothByLeastSquares(series, GRID) });
