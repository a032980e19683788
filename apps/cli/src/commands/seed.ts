import { readArguments } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { loadReference } from '../up/load-reference.js';
import { loadSamples } from '../up/load-samples.js';

export async function seedCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, { 'no-samples': { type: 'boolean', default: false } });
  return withPlatform(
    async (platform) => {
      await loadReference(platform);
      if (!values['no-samples']) await loadSamples(platform);
      return 0;
    },
    { worker: true },
  );
}
