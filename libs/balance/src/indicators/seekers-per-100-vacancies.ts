import type { IndicatorDefinition } from '../indicator.js';
import { recordsOf } from '../records-of.js';
import { notRated, rated } from './outcome.js';

/** Job seekers for each 100 openings, as the German Federal Employment Agency counts them. */
export const seekersPer100Vacancies: IndicatorDefinition = {
  id: 'seekers_per_100_vacancies',
  labelZh: '每百岗位求职人数',
  labelEn: 'Job seekers per 100 openings',
  unit: 'persons per 100 openings',
  direction: 'low',
  formula: '100 × job seekers ÷ openings',
  formulaVersion: '1',
  datasets: ['vacancies', 'job_seekers'],
  compute: ({ line, parameters: { minimumCell } }) => {
    const { openings, seekers } = line;
    const records = recordsOf(line) ?? 0;
    if (openings === null || seekers === null) return notRated('not_collected');
    if (records < minimumCell) return notRated('too_thin');
    return openings === 0 ? notRated('not_applicable') : rated((100 * seekers) / openings, records);
  },
};
