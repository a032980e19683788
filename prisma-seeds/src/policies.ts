import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.js';

/** One policy as a JSON file: systems, default method and parameters of a country or bureau. */
export interface PolicyFile {
  readonly id: string;
  readonly path: string;
}

/** The policies that come with the repository, in order of their ids. */
export function policies(): PolicyFile[] {
  const folder = join(dataFolder, 'policies');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ id: name.slice(0, -'.json'.length), path: join(folder, name) }));
}
