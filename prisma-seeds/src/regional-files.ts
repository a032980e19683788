import { join } from 'node:path';
import { dataFolder } from './data-folder.js';
import type { SampleFile } from './sample-paths.js';

const reference = join(dataFolder, 'reference');

/** Real lists that belong to one region: the industry chains of Sanmenxia. They need the reference lists. */
export const regionalFiles: readonly SampleFile[] = [
  {
    dataset: 'industry_chains',
    path: join(reference, 'cn_411200_industry_chains.csv'),
    definitionPath: join(reference, 'cn_411200_industry_chains.source.json'),
    region: '411200',
    year: 2023,
    policy: 'cn',
  },
];
