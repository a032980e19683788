import type { IndicatorDefinition } from '../indicator.js';

/** 到岗率: of the openings whose outcome is reported, how many were filled. */
export const fillRate: IndicatorDefinition = {
  id: 'fill_rate',
  labelZh: '到岗率',
  labelEn: 'Fill rate',
  unit: 'share',
  direction: 'low',
  formula: 'filled ÷ advertised openings, of postings that report how many were filled',
  formulaVersion: '1',
  datasets: ['vacancies'],
  value: ({ market, collected, parameters: { minimumCell } }) => {
    if (!collected.vacancies) return 'not_collected';
    if (!market || market.openingsWithOutcome < minimumCell) return 'too_thin';
    return market.filled / market.openingsWithOutcome;
  },
  records: ({ market }) => market?.openingsWithOutcome,
};
