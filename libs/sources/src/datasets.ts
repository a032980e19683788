import type { DatasetName } from '@gongxu/domain';
import { codeLists, jobTitles } from './code-lists.js';
import { crosswalk } from './crosswalk.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { employerSurvey } from './employer-survey.js';
import { employment } from './employment.js';
import { enrolment } from './enrolment.js';
import { graduates } from './graduates.js';
import { industryChains } from './industry-chains.js';
import { jobSeekers } from './job-seekers.js';
import { occupationAccounts } from './occupation-accounts.js';
import { provisions } from './provisions.js';
import { vacancies } from './vacancies.js';

const [regions, occupations, programmes, industries, institutions, employers] = codeLists;

/** Every dataset a bureau may send. */
export const DATASET_DEFINITIONS: Readonly<Record<DatasetName, DatasetDefinition>> = {
  vacancies,
  job_seekers: jobSeekers,
  employment,
  employer_survey: employerSurvey,
  occupation_accounts: occupationAccounts,
  provisions,
  enrolment,
  graduates,
  industry_chains: industryChains,
  crosswalk,
  regions,
  occupations,
  programmes,
  industries,
  institutions,
  employers,
  job_titles: jobTitles,
};
