import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ladderFiles } from '@gongxu/prisma-seeds';
import { parseLadder, type Ladder } from '@gongxu/warning';
import { UsageError } from './usage-error.js';

/** A ladder of the operator's own; faults are told with the file and the place in it. */
export function readLadder(path: string): Ladder {
  try {
    return parseLadder(readFileSync(path, 'utf8'), basename(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(`there is no file ${path}`);
    throw error;
  }
}

/** The ladders that come with the product. */
export const publishedLadders = (): Ladder[] => ladderFiles().map(({ path }) => readLadder(path));
