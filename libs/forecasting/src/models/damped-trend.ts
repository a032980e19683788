import type { Model } from '../model.js';
import { normalModel } from '../normal-model.js';
import { smoothByLeastSquares } from '../smoothing/profiled-smoothing.js';

const GRID = { alpha: [0.02, 0.15, 0.3, 0.5, 0.75, 0.99], ratio: [0.001, 0.1, 0.3, 0.8], phi: [0.85, 0.92, 0.98] };

/** Damped trend, ETS(A,Ad,N), by least squares, with Holt's as its limit; Gardner & McKenzie (1985). FPP3, section 8.2. */
export const dampedTrend = (): Model =>
  normalModel({ name: 'damped-trend', minimumLength: 6, fit: (series) => smoothByLeastSquares(series, GRID) });
