import type { IndicatorDefinition } from '../indicator.js';

/** Share of those employed who leave their employer in a year. */
export const separationRate: IndicatorDefinition = {
  id: 'separation_rate',
  labelZh: '离职率',
  labelEn: 'Separations per person employed',
  unit: 'share per year',
  direction: 'high',
  formula: 'separations ÷ employment',
  formulaVersion: '1',
  datasets: ['employment'],
  value: ({ employment, parameters: { minimumCell } }) => {
    if (!employment || employment.separations === null) return 'not_collected';
    return employment.headcount < Math.max(1, minimumCell) ? 'too_thin' : employment.separations / employment.headcount;
  },
  records: ({ employment }) => employment?.headcount,
};
