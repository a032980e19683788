/** Marks at even distances, the first at or below the least value and the last at or above the greatest. */
export interface Ticks {
  readonly values: readonly number[];
  readonly step: number;
}

/** Values closer together, as a part of their size, are drawn as equal ones. */
const NARROWEST = 1e-9;

/**
 * About `count` marks a step of 1, 2 or 5 times a power of ten apart. P. Heckbert, "Nice numbers for graph labels", Graphics
 * Gems (1990).
 */
export function niceTicks(low: number, high: number, count = 6): Ticks {
  const greatest = Math.max(Math.abs(low), Math.abs(high));
  const size = greatest > 1e-200 ? greatest : 0;
  const range = size > 0 && high - low > NARROWEST * size ? high - low : size || 1;
  const power = Math.floor(Math.log10(range / (count - 1)));
  const fraction = range / (count - 1) / 10 ** power;
  const digit = [1, 2, 5, 10].find((nice) => fraction <= nice + 1e-9)!;
  const at = (multiple: number): number =>
    power < 0 ? (multiple * digit) / 10 ** -power : multiple * digit * 10 ** power;
  const step = at(1);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  return { values: Array.from({ length: last - first + 1 }, (_, i) => at(first + i)), step };
}
