import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const KEEP_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 8 * 1024;

/** Opens the log for appending; one that has grown past 10 MB is kept as `.1` and begun anew. */
export function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > KEEP_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The present length of the log in bytes, to read later only what one start has written. */
export function logLength(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last lines written after `from` bytes. */
export function lastLines(file: string, from = 0, lines = 12): string {
  if (!existsSync(file)) return '';
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const start = Math.max(from, size - TAIL_BYTES, 0);
    const bytes = Buffer.alloc(Math.max(size - start, 0));
    readSync(descriptor, bytes, 0, bytes.length, start);
    return bytes.toString('utf8').trim().split('\n').slice(-lines).join('\n');
  } finally {
    closeSync(descriptor);
  }
}
