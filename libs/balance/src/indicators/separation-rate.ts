import type { IndicatorDefinition } from '../indicator.js';
import { notRated, rated } from './outcome.js';

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
  compute: ({ employment, parameters: { minimumCell } }) => {
    if (!employment || employment.separations === null) return notRated('not_collected');
    return employment.headcount < Math.max(1, minimumCell)
      ? notRated('too_thin')
      : rated(employment.separations / employment.headcount, employment.headcount);
  },
};
