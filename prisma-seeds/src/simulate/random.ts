/** A seeded source of random numbers: the same seed and stream give the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** A whole number in [0, count). */
  below(count: number): number;
  chance(probability: number): boolean;
  normal(mean: number, deviation: number): number;
  /** exp of a normal whose median is `median`; `sigma` is the deviation of the logarithm. */
  logNormal(median: number, sigma: number): number;
  exponential(mean: number): number;
  /** Successes in `trials` independent trials. */
  binomial(trials: number, probability: number): number;
  /** A count of independent events whose expected number is `mean`. */
  poisson(mean: number): number;
  pick<T>(items: readonly T[]): T;
  shuffle<T extends { length: number; [index: number]: unknown }>(items: T): T;
}

/** From here on a normal draw stands for the count. */
const POISSON_NORMAL_FROM = 200;

/** sfc32 (Chris Doty-Humphrey, PractRand), seeded by FNV-1a of seed and stream name. */
export function createRandom(seed: number, stream: string): Random {
  const next = sfc32(fnv1a(`${seed}/${stream}`), fnv1a(`${stream}/${seed}`), seed >>> 0);
  const between = (low: number, high: number): number => low + (high - low) * next();
  const below = (count: number): number => Math.floor(next() * count);
  const normal = (mean: number, deviation: number): number =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  return {
    next,
    between,
    below,
    normal,
    chance: (probability) => next() < probability,
    logNormal: (median, sigma) => median * Math.exp(normal(0, sigma)),
    exponential: (mean) => -mean * Math.log(1 - next()),
    binomial(trials, probability) {
      let successes = 0;
      for (let trial = 0; trial < trials; trial++) if (next() < probability) successes++;
      return successes;
    },
    poisson(mean) {
      if (mean > POISSON_NORMAL_FROM) return Math.max(0, Math.round(normal(mean, Math.sqrt(mean))));
      const none = Math.exp(-mean);
      let events = 0;
      for (let product = next(); product > none; product *= next()) events++;
      return events;
    },
    pick<T>(items: readonly T[]): T {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    shuffle(items) {
      for (let last = items.length - 1; last > 0; last--) {
        const other = below(last + 1);
        const kept = items[last];
        items[last] = items[other];
        items[other] = kept;
      }
      return items;
    },
  };
}

function sfc32(a: number, b: number, c: number): () => number {
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}

/** FNV-1a, 32 bits, over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
