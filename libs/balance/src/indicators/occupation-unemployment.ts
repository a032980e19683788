import type { IndicatorDefinition } from '../indicator.js';
import type { EmploymentCounts } from '../inputs.js';

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
  value: ({ employment, parameters: { minimumCell } }) => {
    if (!employment || employment.unemployed === null) return 'not_collected';
    const labourForce = labourForceOf(employment);
    return labourForce < minimumCell ? 'too_thin' : employment.unemployed / labourForce;
  },
  records: ({ employment }) => employment && labourForceOf(employment),
};

const labourForceOf = ({ headcount, unemployed }: EmploymentCounts): number => headcount + (unemployed ?? 0);
