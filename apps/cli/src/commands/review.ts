import { requestComparison, requestGrading, type Database, type EditionRecord } from '@gongxu/data-access';
import { readArguments, required } from '../command-line.js';
import { editionNamed } from '../edition/edition-reference.js';
import { printReview } from '../edition/print-review.js';
import { followReview } from '../edition/run-review.js';
import { withPlatform } from '../platform.js';

type RequestReview = (database: Database, a: EditionRecord, b: EditionRecord, requestedBy: string) => Promise<string>;

/** What changed from an edition to a later one, and why. */
export const compareCommand = (args: string[]): Promise<number> => review('compare', requestComparison, args);

/** An edition held against the data of a later year. */
export const gradeCommand = (args: string[]): Promise<number> => review('grade', requestGrading, args);

async function review(command: string, request: RequestReview, args: string[]): Promise<number> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean', default: false } });
  const earlier = required(positionals[0], `${command} EDITION LATER: the edition`);
  const later = required(positionals[1], `${command} EDITION LATER: the later edition`);
  return withPlatform(
    async (platform) => {
      const { database } = platform;
      const editions = [await editionNamed(database, earlier), await editionNamed(database, later)] as const;
      const id = await request(database, ...editions, 'command line');
      return printReview(await followReview(platform, id, `${command} ${earlier} ${later}`), values.json);
    },
    { worker: true },
  );
}
