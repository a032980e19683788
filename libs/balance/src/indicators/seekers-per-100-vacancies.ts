import type { IndicatorDefinition } from '../indicator.js';
import { recordsOf } from '../records-of.js';

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
  value: ({ line, parameters: { minimumCell } }) => {
    const { openings, seekers } = line;
    if (openings === null || seekers === null) return 'not_collected';
    if ((recordsOf(line) ?? 0) < minimumCell) return 'too_thin';
    return openings === 0 ? 'not_applicable' : (100 * seekers) / openings;
  },
  records: ({ line }) => recordsOf(line) ?? undefined,
};
