import type { IndicatorDefinition } from '../indicator.js';
import { recordsOf } from '../records-of.js';
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
  compute: ({ line, parameters: { minimumCell } }) => {
    const { openings, seekers } = line;
    const records = recordsOf(line) ?? 0;
    if (openings === null || seekers === null) return notRated('not_collected');
    if (records < minimumCell) return notRated('too_thin');
    return seekers === 0 ? notRated('not_applicable') : rated(openings / seekers, records);
  },
};
