/** What a bureau may send. Statistical datasets belong to a region and a year; reference lists to a code system. */
export const STATISTICAL_DATASETS = [
  'vacancies',
  'job_seekers',
  'employment',
  'employer_survey',
  'occupation_accounts',
  'provisions',
  'enrolment',
  'graduates',
  'industry_chains',
] as const;

export const REFERENCE_DATASETS = [
  'regions',
  'occupations',
  'programmes',
  'industries',
  'institutions',
  'employers',
  'job_titles',
  'crosswalk',
] as const;

export const DATASETS = [...STATISTICAL_DATASETS, ...REFERENCE_DATASETS] as const;

export type StatisticalDataset = (typeof STATISTICAL_DATASETS)[number];
export type ReferenceDataset = (typeof REFERENCE_DATASETS)[number];
export type DatasetName = (typeof DATASETS)[number];

export const isDatasetName = (text: string): text is DatasetName => (DATASETS as readonly string[]).includes(text);

export const isReferenceDataset = (name: DatasetName): name is ReferenceDataset =>
  (REFERENCE_DATASETS as readonly string[]).includes(name);

/** The kinds of code list a column can refer to. */
export const CODE_KINDS = ['region', 'occupation', 'programme', 'industry', 'institution', 'employer'] as const;

export type CodeKind = (typeof CODE_KINDS)[number];
