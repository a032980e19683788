import type { DatasetName } from '@gongxu/domain';
import { table } from '../table.js';

const LOCATION = { scope_region: 'text!', import_id: 'uuid!', row_number: 'integer!' } as const;
const CODE_COLUMNS = {
  code: 'text', name_zh: 'text?', name_en: 'text?', parent_code: 'text?', level: 'text?', region: 'text?', attributes: 'text?',
} as const; // prettier-ignore

/**
 * The rows of imported files as they were sent, one table for each dataset. The region is part of every key so that a
 * sharded database can keep a region's rows together; rows of superseded imports stay for replay.
 */
export const DATASET_COLUMNS = {
  vacancy: {
    vacancy_id: 'text', employer_id: 'text?', region: 'text', occupation_code: 'text?', job_title: 'text?', industry: 'text?',
    openings: 'integer', education_level: 'text?', wage_low: 'double precision?', wage_high: 'double precision?',
    posted_on: 'date', closed_on: 'date?', filled: 'integer?', source: 'text?',
  },
  job_seeker: {
    seeker_id: 'text', region: 'text', occupation_code: 'text?', job_title: 'text?', education_level: 'text?',
    registered_on: 'date', closed_on: 'date?', outcome: 'text?',
  },
  employment: {
    region: 'text', occupation_code: 'text?', industry: 'text?', year: 'integer', headcount: 'integer',
    median_wage: 'double precision?', hires: 'integer?', separations: 'integer?', retirements: 'integer?', unemployed: 'integer?',
  },
  survey_answer: {
    employer_id: 'text', region: 'text', industry: 'text?', employer_headcount: 'integer?', occupation_code: 'text', year: 'integer',
    headcount: 'integer?', demand_this_year: 'integer', demand_next_year: 'integer?', demand_three_years: 'integer?',
    hard_to_fill: 'integer?', talent_tier: 'text?', education_level: 'text?', wage: 'double precision?',
  },
  occupation_account: {
    region: 'text', occupation_code: 'text', period_start: 'integer', period_end: 'integer',
    employment_start: 'double precision?', employment_end: 'double precision?', employment_change: 'double precision?',
    expansion: 'double precision?', retirements: 'double precision?', other_replacement: 'double precision?',
    openings_annual: 'double precision?', school_leavers: 'double precision?', migration: 'double precision?',
    other_seekers: 'double precision?', recent_rating: 'text?', median_wage: 'double precision?', education_level: 'text?',
    openings_total: 'double precision?', seekers_total: 'double precision?',
  },
  provision: {
    institution: 'text', programme: 'text', region: 'text?', length_years: 'double precision', seats: 'integer?', teachers: 'integer?',
    dual_qualified_teachers: 'integer?', workstations: 'integer?', min_class: 'integer?', class_size: 'integer?', first_intake_year: 'integer?',
  },
  enrolment: {
    institution: 'text', programme: 'text', year: 'integer', planned: 'integer?', applicants: 'integer?', first_choice: 'integer?',
    admitted: 'integer?', registered: 'integer?', on_roll: 'integer?', left: 'integer?',
  },
  graduate_outcome: {
    institution: 'text', programme: 'text', year: 'integer', graduates: 'integer', employed_contract: 'integer?',
    entrepreneurship: 'integer?', freelance: 'integer?', flexible: 'integer?', further_study: 'integer?', abroad: 'integer?',
    unplaced: 'integer?', matched: 'integer?', stayed_local: 'integer?', median_start_wage: 'double precision?', satisfied: 'integer?',
    placed_in_tiny_employers: 'integer?',
  },
  chain_link: { chain: 'text', link: 'text', industry: 'text?', occupation_code: 'text?', note: 'text?' },
  code: CODE_COLUMNS,
  job_title: { title: 'text', code: 'text', kind: 'text?' },
  crosswalk_link: { programme: 'text', occupation: 'text?', weight: 'double precision?', note: 'text?' },
} as const; // prettier-ignore

export type DatasetTable = keyof typeof DATASET_COLUMNS;

export const TABLE_OF_DATASET: Readonly<Record<DatasetName, DatasetTable>> = {
  vacancies: 'vacancy',
  job_seekers: 'job_seeker',
  employment: 'employment',
  employer_survey: 'survey_answer',
  occupation_accounts: 'occupation_account',
  provisions: 'provision',
  enrolment: 'enrolment',
  graduates: 'graduate_outcome',
  industry_chains: 'chain_link',
  regions: 'code',
  occupations: 'code',
  programmes: 'code',
  industries: 'code',
  institutions: 'code',
  employers: 'code',
  job_titles: 'job_title',
  crosswalk: 'crosswalk_link',
};

export const datasetTables = Object.entries(DATASET_COLUMNS).map(([name, columns]) =>
  table(name, { ...LOCATION, ...columns }),
);
