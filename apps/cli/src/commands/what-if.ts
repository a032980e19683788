import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseWhatIf, WHAT_IF_SCHEMA, type WhatIf } from '@gongxu/adjustment';
import { planNames } from '@gongxu/data-access';
import { readArguments, required } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { printDifference } from '../plan/print-difference.js';
import { runWhatIf } from '../run-plan.js';
import { UsageError } from '../usage-error.js';

/** What a region's plan would be if something were otherwise: FILE is JSON, `what-if schema` prints its form. */
export async function whatIfCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, {
    top: { type: 'string', default: '30' },
    json: { type: 'boolean', default: false },
  });
  const path = required(positionals[0], 'what-if FILE  or  what-if schema');
  if (path === 'schema') {
    console.log(JSON.stringify(WHAT_IF_SCHEMA, null, 2));
    return 0;
  }
  const asked = readWhatIf(path);
  return withPlatform(
    async (platform) => {
      const { read } = platform.database;
      const whatIf = await runWhatIf(platform, asked, 'command line');
      if (whatIf.status === 'failed') {
        console.error(`there is no answer: ${whatIf.error ?? ''}`);
        return 1;
      }
      if (whatIf.conflict) {
        console.error(`${whatIf.conflict.zh}\n${whatIf.conflict.en}`);
        return 1;
      }
      if (values.json) console.log(JSON.stringify(whatIf, null, 2));
      else {
        const plan = (await read.planReader.find(whatIf.planId))!;
        const institutions = whatIf.answer!.difference.lines.map(({ provision }) => provision.split('/')[0]!);
        printDifference(plan, whatIf.answer!, await planNames(read, plan.runId, institutions), Number(values.top));
      }
      return 0;
    },
    { worker: true },
  );
}

function readWhatIf(path: string): WhatIf {
  try {
    return parseWhatIf(readFileSync(path, 'utf8'), basename(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError(`there is no file ${path}`);
    throw error;
  }
}
