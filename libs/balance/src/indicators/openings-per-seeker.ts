import type { IndicatorDefinition } from '../indicator.js';
import { notRated, rated } from './outcome.js';

/** 求人倍率: openings wanted for each person who seeks. */
export const openingsPerSeeker: IndicatorDefinition = {
  id: 'openings_per_seeker',
  labelZh: '求人倍率',
  labelEn: 'Openings per job seeker',
  unit: 'ratio',
  direction: 'high',
  formula: 'openings ÷ job seekers',
  formulaVersion: '1',
  datasets: ['vacancies', 'job_seekers'],
  compute: ({ line: { openings, seekers }, parameters: { minimumCell } }) => {
    if (openings === null || seekers === null) return notRated('not_collected');
    if (openings + seekers < minimumCell) return notRated('too_thin');
    return seekers === 0 ? notRated('not_applicable') : rated(openings / seekers, openings + seekers);
  },
};
