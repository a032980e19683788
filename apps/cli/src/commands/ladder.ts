import { randomUUID } from 'node:crypto';
import { laddersInForce, REFERENCE_SCOPE, requestSignalsOf, type Database } from '@gongxu/data-access';
import { LADDER_SCHEMA } from '@gongxu/warning';
import { readArguments, required } from '../command-line.js';
import { followJobs } from '../follow.js';
import { withPlatform } from '../platform.js';
import { readLadder } from '../read-ladder.js';
import { UsageError } from '../usage-error.js';

const OPTIONS = { region: { type: 'string' } } as const;

/** The JSON Schema of a ladder, whether a file is one, and the ladders of a region. */
export async function ladderCommand(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [action, what] = positionals;
  switch (action) {
    case 'schema':
      console.log(JSON.stringify(LADDER_SCHEMA, null, 2));
      return 0;
    case 'check': {
      const { id, labelZh, steps } = readLadder(required(what, 'the file of the ladder'));
      console.log(`${id} ${labelZh}: a ladder of ${steps.length} steps`);
      return 0;
    }
    case 'list':
      return withPlatform(({ database }) => list(database, required(values.region, '--region')), { worker: false });
    case 'add': {
      const ladder = readLadder(required(what, 'the file of the ladder'));
      return change(required(values.region, '--region'), async ({ ladders }, region) => {
        const changed = await ladders.save(ladder, region);
        console.log(`${ladder.id} ${changed ? `decides in ${region}` : `stood in ${region} as it is`}`);
      });
    }
    case 'remove': {
      const id = required(what, 'the id of the ladder');
      return change(required(values.region, '--region'), async ({ ladders }, region) => {
        if (!(await ladders.remove(id, region))) throw new UsageError(`${region} has no ladder "${id}" of its own`);
        console.log(`${id} no longer decides in ${region}`);
      });
    }
    case undefined:
    default:
      throw new UsageError('ladder schema | check FILE | list --region R | add FILE --region R | remove ID --region R');
  }
}

async function list({ read }: Database, region: string): Promise<number> {
  const { deciding, beside } = await laddersInForce(read, await read.policies.forRegion(region), region);
  for (const { id, labelZh } of deciding) console.log(`decides  ${id}  ${labelZh}`);
  for (const { id, labelZh } of beside) console.log(`beside   ${id}  ${labelZh}`);
  return 0;
}

type Change = (repositories: Parameters<Parameters<Database['transaction']>[0]>[0], region: string) => Promise<void>;

/** Changes the region's ladders, and has its newest signals issued anew. */
async function change(region: string, make: Change): Promise<number> {
  if (region === REFERENCE_SCOPE) throw new UsageError('--region names one region');
  return withPlatform(
    async (platform) => {
      const { database } = platform;
      await database.read.policies.forRegion(region);
      const groupId = randomUUID();
      await database.transaction(async (repositories) => {
        await make(repositories, region);
        await requestSignalsOf(repositories, region, { groupId, requestedBy: 'ladder' });
      });
      await followJobs(platform, groupId, `signals ${region}`);
      return 0;
    },
    { worker: true },
  );
}
