const DIGITS = 6;

/** Every number in plain data to 6 significant digits: what machines may compute differently is cut off. */
export function roundSignificant<T>(data: T): T {
  if (typeof data === 'number') return Number(data.toPrecision(DIGITS)) as T;
  if (Array.isArray(data)) return data.map((item: unknown) => roundSignificant(item)) as T;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, roundSignificant(value)])) as T;
}
