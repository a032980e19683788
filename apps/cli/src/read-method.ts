import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseMethod, type MethodDefinition } from '@gongxu/shortage';
import { UsageError } from './usage-error.js';

/** A method of the operator's own; faults are told with the file and the place in it. */
export function readMethod(path: string): MethodDefinition {
  try {
    return parseMethod(readFileSync(path, 'utf8'), basename(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(`there is no file ${path}`);
    throw error;
  }
}
