/** Signals whose probability lay in one tenth, and how many of them came true. */
export interface ReliabilityBin {
  readonly from: number;
  readonly to: number;
  readonly signals: number;
  /** Mean probability, and share of events with its 95 % limits (Wilson 1927); null without signals. */
  readonly forecast: number | null;
  readonly observed: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface ProbabilityOutcome {
  readonly probability: number;
  readonly happened: boolean;
}

const BINS = 10;

/** Of a forecaster whose probabilities can be trusted, forecast and observed agree in every bin. */
export const reliabilityOf = (forecasts: readonly ProbabilityOutcome[]): ReliabilityBin[] =>
  Array.from({ length: BINS }, (_, bin) => {
    const inBin = forecasts.filter(({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin);
    const signals = inBin.length;
    const ends = { from: bin / BINS, to: (bin + 1) / BINS, signals };
    if (signals === 0) return { ...ends, forecast: null, observed: null, lower: null, upper: null };
    const observed = inBin.filter(({ happened }) => happened).length / signals;
    const forecast = inBin.reduce((sum, { probability }) => sum + probability, 0) / signals;
    return { ...ends, forecast, observed, ...wilson(observed, signals) };
  });

function wilson(share: number, count: number): { lower: number; upper: number } {
  const z = 1.959964;
  const centre = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
  const half = (z / (1 + z ** 2 / count)) * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2));
  return { lower: Math.max(0, centre - half), upper: Math.min(1, centre + half) };
}
