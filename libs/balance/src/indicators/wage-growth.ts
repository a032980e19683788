import type { IndicatorDefinition } from '../indicator.js';

/** Growth of the occupation's pay beyond that of all occupations of the region. */
export const wageGrowth: IndicatorDefinition = {
  id: 'wage_growth',
  labelZh: '工资相对增速',
  labelEn: 'Wage growth against all occupations',
  unit: 'share per year',
  direction: 'high',
  formula: 'compound annual growth of the median wage − that of all occupations of the region',
  formulaVersion: '1',
  datasets: ['employment'],
  value: ({ line: { wageGrowth: growth }, employment }) => {
    if (growth) return growth.annual - growth.regionAnnual;
    return employment && employment.medianWage !== null ? 'too_thin' : 'not_collected';
  },
  records: ({ employment }) => employment?.headcount,
  used: ({ line: { wageGrowth: growth } }) => (growth ? [growth.dataset] : []),
};
