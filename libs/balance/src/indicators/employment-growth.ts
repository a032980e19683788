import type { IndicatorDefinition } from '../indicator.js';

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
  value: ({ line: { employmentGrowth: growth }, employment }) =>
    growth ? growth.annual - growth.regionAnnual : employment ? 'too_thin' : 'not_collected',
  records: ({ line }) => line.employment ?? undefined,
  used: ({ line: { employmentGrowth: growth } }) => (growth ? [growth.dataset] : []),
};
