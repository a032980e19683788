import { METHOD_SCHEMA } from '@gongxu/shortage';
import { readArguments, required } from '../command-line.js';
import { readMethod } from '../read-method.js';
import { UsageError } from '../usage-error.js';

/** The JSON Schema of a method, or whether a file is one; needs no database. */
export async function methodCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {});
  const [action, path] = positionals;
  if (action === 'schema') {
    console.log(JSON.stringify(METHOD_SCHEMA, null, 2));
    return 0;
  }
  if (action !== 'check') throw new UsageError('method schema  or  method check FILE');
  const { id, kind, labelZh } = readMethod(required(path, 'the file of the method'));
  console.log(`${id} ${labelZh}: a method of the kind ${kind}`);
  return 0;
}
