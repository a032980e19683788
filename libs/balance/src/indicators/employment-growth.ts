import type { IndicatorDefinition } from '../indicator.js';
import { notRated, rated } from './outcome.js';

/** Growth of the occupation's employment beyond that of all occupations of the region, counted or projected. */
export const employmentGrowth: IndicatorDefinition = {
  id: 'employment_growth',
  labelZh: '就业相对增速',
  labelEn: 'Employment growth against all occupations',
  unit: 'share per year',
  direction: 'high',
  formula: 'compound annual growth of employment − that of all occupations of the region',
  formulaVersion: '1',
  datasets: ['employment', 'occupation_accounts'],
  compute: ({ line: { employmentGrowth: growth, employment: persons }, employment }) => {
    if (growth) return rated(growth.annual - growth.regionAnnual, persons ?? undefined, [growth.dataset]);
    return notRated(employment ? 'too_thin' : 'not_collected');
  },
};
