import { round6 } from './round6.js';

/** A value of JSON's kind with every number in it rounded as `round6` does. */
export function rounded<T>(value: T): T {
  if (typeof value === 'number') return round6(value) as T;
  if (Array.isArray(value)) return value.map(rounded) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rounded<unknown>(item)])) as T;
}
