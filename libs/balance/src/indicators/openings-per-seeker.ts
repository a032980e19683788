import type { IndicatorDefinition } from '../indicator.js';
import { recordsOf } from '../records-of.js';

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
  value: ({ line, parameters: { minimumCell } }) => {
    const { openings, seekers } = line;
    if (openings === null || seekers === null) return 'not_collected';
    if ((recordsOf(line) ?? 0) < minimumCell) return 'too_thin';
    return seekers === 0 ? 'not_applicable' : openings / seekers;
  },
  records: ({ line }) => recordsOf(line) ?? undefined,
};
