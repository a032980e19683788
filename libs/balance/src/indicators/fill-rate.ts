import type { IndicatorDefinition } from '../indicator.js';
import { notRated, rated } from './outcome.js';

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
  compute: ({ market, collected, parameters: { minimumCell } }) => {
    if (!collected.vacancies) return notRated('not_collected');
    if (!market || market.openingsWithOutcome < minimumCell) return notRated('too_thin');
    return rated(market.filled / market.openingsWithOutcome, market.openingsWithOutcome);
  },
};
