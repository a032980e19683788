import type { IndicatorDefinition } from '../indicator.js';
import { notRated, rated } from './outcome.js';

/** Unemployment among those who belong to the occupation. */
export const occupationUnemployment: IndicatorDefinition = {
  id: 'occupation_unemployment',
  labelZh: '职业失业率',
  labelEn: 'Unemployment of the occupation',
  unit: 'share',
  direction: 'low',
  formula: 'unemployed ÷ (unemployed + employed)',
  formulaVersion: '1',
  datasets: ['employment'],
  compute: ({ employment, parameters: { minimumCell } }) => {
    if (!employment || employment.unemployed === null) return notRated('not_collected');
    const labourForce = employment.headcount + employment.unemployed;
    return labourForce < minimumCell ? notRated('too_thin') : rated(employment.unemployed / labourForce, labourForce);
  },
};
