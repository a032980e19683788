import { COUNTIES, OCCUPATIONS } from './small-town.js';

type Row = Readonly<Record<string, string | number | null>>;

/** A good row of the dataset "vacancies" in 2026; ids must be given where there are several. */
export const aVacancy = (different: Row = {}): Row => ({
  vacancy_id: 'V1',
  employer_id: 'E1',
  region: COUNTIES.hubin,
  occupation_code: OCCUPATIONS.cook,
  job_title: '厨师',
  openings: 1,
  wage_low: 4000,
  wage_high: 6000,
  posted_on: '2026-03-01',
  closed_on: null,
  filled: null,
  ...different,
});

/** A good row of the dataset "job_seekers" in 2026. */
export const aSeeker = (different: Row = {}): Row => ({
  seeker_id: 'S1',
  region: COUNTIES.hubin,
  occupation_code: OCCUPATIONS.cook,
  job_title: '厨师',
  registered_on: '2026-02-01',
  closed_on: null,
  outcome: null,
  ...different,
});
