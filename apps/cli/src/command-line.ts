import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.js';

/** Options and positional arguments of a command; an unknown option is told in words. */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

export function yearOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{4}$/.test(text)) throw new UsageError(`--year "${text}" is not a year, e.g. 2026`);
  return Number(text);
}

export function required(text: string | undefined, name: string): string {
  if (text === undefined || text === '') throw new UsageError(`${name} is missing`);
  return text;
}

/** Of what is printed or drawn. */
export function languageOf(text: string): 'zh' | 'en' {
  if (text === 'zh' || text === 'en') return text;
  throw new UsageError(`--lang "${text}" is neither zh nor en`);
}
