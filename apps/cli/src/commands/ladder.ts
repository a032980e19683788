import { LADDER_SCHEMA } from '@gongxu/warning';
import { readArguments, required } from '../command-line.js';
import { readLadder } from '../read-ladder.js';
import { UsageError } from '../usage-error.js';

/** The JSON Schema of a ladder, or whether a file is one; needs no database. */
export async function ladderCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {});
  const [action, path] = positionals;
  if (action === 'schema') {
    console.log(JSON.stringify(LADDER_SCHEMA, null, 2));
    return 0;
  }
  if (action !== 'check') throw new UsageError('ladder schema  or  ladder check FILE');
  const { id, labelZh, steps } = readLadder(required(path, 'the file of the ladder'));
  console.log(`${id} ${labelZh}: a ladder of ${steps.length} steps`);
  return 0;
}
