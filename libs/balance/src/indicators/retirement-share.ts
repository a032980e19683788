import type { IndicatorDefinition } from '../indicator.js';
import { notRated, rated } from './outcome.js';

/** Share of those employed who retire in a year. */
export const retirementShare: IndicatorDefinition = {
  id: 'retirement_share',
  labelZh: '退休率',
  labelEn: 'Retirements per person employed',
  unit: 'share per year',
  direction: 'high',
  formula: 'retirements ÷ employment',
  formulaVersion: '1',
  datasets: ['employment', 'occupation_accounts'],
  compute: ({ employment, line, parameters: { minimumCell } }) => {
    if (employment && employment.retirements !== null) {
      if (employment.headcount < minimumCell) return notRated('too_thin');
      return rated(employment.retirements / employment.headcount, employment.headcount, ['employment']);
    }
    const account = line.components.find(({ id }) => id === 'retirements');
    if (!account || line.employment === null) return notRated('not_collected');
    if (line.employment < minimumCell) return notRated('too_thin');
    const level = line.employmentDataset ? [line.employmentDataset] : [];
    return rated(account.value / line.employment, line.employment, [...new Set([...account.datasets, ...level])]);
  },
};
