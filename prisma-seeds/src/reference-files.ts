import { join } from 'node:path';
import type { ReferenceDataset } from '@gongxu/domain';
import { dataFolder } from './data-folder.js';

/** One reference list with the source definition that reads it. */
export interface ReferenceFile {
  readonly dataset: ReferenceDataset;
  readonly path: string;
  readonly definitionPath: string;
}

/** The reference lists in load order: code systems first, then what refers to them. */
export function referenceFiles(): ReferenceFile[] {
  return LOAD_ORDER.map(([dataset, file, definition]) => ({
    dataset,
    path: join(dataFolder, file),
    definitionPath: join(dataFolder, `reference/${definition}.source.json`),
  }));
}

const BLS_FILE = 'samples/us/us_bls_employment_projections_2019_2029.csv';

const LOAD_ORDER: readonly (readonly [dataset: ReferenceDataset, file: string, definition: string])[] = [
  list('regions', 'cn_region_2023'),
  list('regions', 'iso_3166'),
  list('industries', 'cn_industry_gbt4754_2017'),
  list('occupations', 'cn_occupation_2022'),
  list('occupations', 'us_soc_2018'),
  list('programmes', 'cn_programme_vocational_2021'),
  list('programmes', 'cn_programme_undergraduate_2026'),
  list('programmes', 'us_cip_2020'),
  list('job_titles', 'cn_occupation_2022_aliases'),
  list('job_titles', 'cn_occupation_2022_job_titles'),
  ['job_titles', BLS_FILE, 'us_soc_2018_job_titles'],
  list('crosswalk', 'cn_programme_vocational_2021_to_occupation_2022'),
  list('crosswalk', 'us_cip_2020_to_soc_2018'),
];

function list(dataset: ReferenceDataset, name: string): readonly [ReferenceDataset, string, string] {
  return [dataset, `reference/${name}.csv`, name];
}
