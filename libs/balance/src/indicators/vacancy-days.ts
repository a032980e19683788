import type { IndicatorDefinition } from '../indicator.js';
import { medianSurvival } from '../kaplan-meier.js';
import { notRated, rated } from './outcome.js';

/** 空缺时长: days until half of the postings are filled or closed; open ones are censored, not left out. */
export const vacancyDays: IndicatorDefinition = {
  id: 'vacancy_days',
  labelZh: '空缺时长',
  labelEn: 'Median vacancy duration',
  unit: 'days',
  direction: 'high',
  formula: 'Kaplan–Meier median of the days from posting to filled or closed',
  formulaVersion: '1',
  datasets: ['vacancies'],
  compute: ({ market, collected, parameters: { minimumCell } }) => {
    if (!collected.vacancies) return notRated('not_collected');
    const durations = market?.durations ?? [];
    const n = durations.reduce((sum, { closed, censored }) => sum + closed + censored, 0);
    if (n < minimumCell) return notRated('too_thin');
    const median = medianSurvival(durations);
    return median === null ? notRated('too_thin') : rated(median, n);
  },
};
