import { join } from 'node:path';
import type { DatasetName } from '@gongxu/domain';
import { dataFolder } from './data-folder.js';

/** A real file of one region that can be imported as it is, with the definition that reads it. */
export interface SampleFile {
  readonly dataset: DatasetName;
  readonly path: string;
  readonly definitionPath: string;
  /** Region code in the region system of the policy. */
  readonly region: string;
  readonly year: number;
  readonly policy: string;
}

const us = join(dataFolder, 'samples/us');

/** Real samples by country: the United States' Employment Projections 2019–29. */
export const samplePaths: { readonly us: readonly SampleFile[] } = {
  us: [
    {
      dataset: 'occupation_accounts',
      path: join(us, 'us_bls_employment_projections_2019_2029.csv'),
      definitionPath: join(us, 'us_bls_employment_projections_2019_2029.source.json'),
      region: 'US',
      year: 2019,
      policy: 'us',
    },
  ],
};
