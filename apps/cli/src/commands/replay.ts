import { requestReplay } from '@gongxu/data-access';
import { readArguments, required } from '../command-line.js';
import { editionNamed } from '../edition/edition-reference.js';
import { withPlatform } from '../platform.js';
import { followRun } from '../run-compile.js';

/** 0 when the inputs the edition's run pinned give the edition's hash again, 1 when not. */
export async function replayCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {});
  const reference = required(positionals[0], 'replay EDITION: the edition');
  return withPlatform(
    async (platform) => {
      const { database } = platform;
      const edition = await editionNamed(database, reference);
      const id = await requestReplay(database, edition, 'command line');
      const { status, error, contentHash } = await followRun(platform, id, `replay ${reference}`);
      if (status === 'failed') {
        console.error(`the edition was not made again: ${error ?? ''}`);
        return 1;
      }
      console.log(`edition ${edition.contentHash}\nreplay  ${contentHash}`);
      console.log(contentHash === edition.contentHash ? 'the same content' : 'DIFFERENT content');
      return contentHash === edition.contentHash ? 0 : 1;
    },
    { worker: true },
  );
}
