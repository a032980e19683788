import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './data-folder.js';

/** A JSON file: a policy (systems, default method and parameters of a country or bureau), or a ladder. */
export interface PolicyFile {
  readonly id: string;
  readonly path: string;
}

/** The policies that come with the repository, in order of their ids. */
export const policies = (): PolicyFile[] => jsonFilesIn('policies');

/** The published ladders of programme warnings. */
export const ladderFiles = (): PolicyFile[] => jsonFilesIn('policies/ladders');

function jsonFilesIn(folder: string): PolicyFile[] {
  const path = join(dataFolder, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ id: name.slice(0, -'.json'.length), path: join(path, name) }));
}
