import { compareText } from '@gongxu/domain';

/**
 * The one JSON text of a value: keys in code-unit order, no spaces, numbers in ECMAScript's shortest form (as RFC 8785).
 * Fields without a value are left out. What JSON cannot say, or says in two ways, is refused: NaN, infinities, -0,
 * Maps, Dates and the like.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return writeNumber(value, path);
  if (Array.isArray(value)) return `[${value.map((item, index) => write(item, `${path}[${index}]`)).join(',')}]`;
  if (isPlainObject(value)) return writeObject(value, path);
  throw new TypeError(`${path}: ${typeof value} has no canonical JSON`);
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value) || Object.is(value, -0)) {
    throw new TypeError(`${path}: ${Object.is(value, -0) ? '-0' : value} has no canonical JSON`);
  }
  return JSON.stringify(value);
}

function writeObject(value: Readonly<Record<string, unknown>>, path: string): string {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  const fields = keys.sort(compareText).map((key) => `${JSON.stringify(key)}:${write(value[key], `${path}.${key}`)}`);
  return `{${fields.join(',')}}`;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
