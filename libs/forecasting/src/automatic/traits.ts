import { MEMBERS, type Member } from './members/index.js';

/** What the network sees besides the members' directions; all free of unit and scale. */
export const TRAITS = [
  'length',
  'trend',
  'persistence',
  'recent_trend',
  'last_change',
  'volatility',
  'below_peak',
  'above_trough',
  'level',
  'linearity',
  'irregularity',
  'acceleration',
  'turning',
  'recent_volatility',
  'skewness',
] as const;

export type Trait = (typeof TRAITS)[number] | `${'near' | 'far'}_${Member}`;

const OTHERS = MEMBERS.slice(1);

/** All of them, in the order of the network's inputs. */
export const TRAIT_NAMES: readonly Trait[] = [
  ...TRAITS,
  ...OTHERS.map((member) => `far_${member}` as const),
  ...OTHERS.map((member) => `near_${member}` as const),
];

/** The steps at which members' directions are read. */
export const NEAR = 1;
export const FAR = 6;

const clip = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** Mean absolute change from one period to the next. */
export function meanChange(y: ArrayLike<number>): number {
  let sum = 0;
  for (let t = 1; t < y.length; t++) sum += Math.abs(y[t]! - y[t - 1]!);
  return sum / (y.length - 1);
}

/** Inputs of the network: `TRAITS`, then each member but the naive one far ahead, then near. `paths` reach `FAR` steps at least. */
export function traitsOf(y: Float64Array, paths: readonly Float64Array[]): Float64Array {
  const n = y.length;
  const last = y[n - 1]!;
  const scale = meanChange(y);
  const changes = new Float64Array(n - 1);
  let sumOfSizes = 0;
  let high = -Infinity;
  let low = Infinity;
  for (let t = 0; t < n; t++) {
    sumOfSizes += Math.abs(y[t]!);
    high = Math.max(high, y[t]!);
    low = Math.min(low, y[t]!);
    if (t > 0) changes[t - 1] = y[t]! - y[t - 1]!;
  }
  const size = sumOfSizes / n;
  const mean = (last - y[0]!) / (n - 1);
  const recent = Math.min(4, n - 1);
  let products = 0;
  let squares = 0;
  let spread = 0;
  let turns = 0;
  let recentSize = 0;
  for (let t = 0; t < n - 1; t++) {
    const d = changes[t]! - mean;
    spread += d * d;
    if (t >= n - 1 - recent) recentSize += Math.abs(changes[t]!) / recent;
    if (t === 0) continue;
    const before = changes[t - 1]! - mean;
    products += d * before;
    squares += before * before;
    if (Math.sign(changes[t]!) !== Math.sign(changes[t - 1]!)) turns++;
  }
  const half = n >> 1;
  const acceleration = (last - y[half]!) / (n - 1 - half) - (y[half]! - y[0]!) / half;
  const range = high - low;
  const traits = [
    Math.log(n) - 3,
    mean / scale,
    squares > 0 ? clip(products / squares, -1, 1) : 0,
    (last - y[n - 1 - recent]!) / recent / scale / 1.5,
    clip(changes[n - 2]! / scale, -4, 4) / 2,
    clip(Math.log(scale / size), -7, 1) + 3,
    (high - last) / range,
    (last - low) / range,
    clip(Math.log(Math.max(Math.abs(last), 1e-9 * size) / size), -2, 2),
    linearity(y),
    Math.sqrt(spread / (n - 1)) / scale - 1,
    acceleration / scale,
    turns / (n - 2),
    clip(recentSize / scale, 0, 4) - 1,
    clip((median(changes) - mean) / scale, -2, 2),
  ];
  for (let m = 1; m < MEMBERS.length; m++) traits.push(clip((paths[m]![FAR - 1]! - last) / (FAR * scale), -4, 4));
  for (let m = 1; m < MEMBERS.length; m++) traits.push(clip((paths[m]![NEAR - 1]! - last) / scale, -3, 3));
  return Float64Array.from(traits);
}

/** Share of the variance a straight line explains. */
function linearity(y: Float64Array): number {
  const n = y.length;
  const centre = (n - 1) / 2;
  const mean = y.reduce((sum, value) => sum + value, 0) / n;
  let along = 0;
  let total = 0;
  for (let t = 0; t < n; t++) {
    along += (t - centre) * (y[t]! - mean);
    total += (y[t]! - mean) ** 2;
  }
  return (along * along) / ((n * (n * n - 1)) / 12) / total;
}

/** The upper one of an even number. */
const median = (values: Float64Array): number => values.slice().sort()[values.length >> 1]!;
