import type { IndicatorDefinition } from '../indicator.js';
import { notRated, rated } from './outcome.js';

/** What employers themselves call hard to fill. */
export const hardToFillShare: IndicatorDefinition = {
  id: 'hard_to_fill_share',
  labelZh: '难招岗位占比',
  labelEn: 'Share of demand that is hard to fill',
  unit: 'share',
  direction: 'high',
  formula: 'surveyed hard-to-fill ÷ surveyed demand',
  formulaVersion: '1',
  datasets: ['employer_survey'],
  compute: ({ hardToFill, parameters: { minimumCell } }) => {
    if (!hardToFill) return notRated('not_collected');
    const surveyed = hardToFill.surveyed ?? hardToFill.demand;
    if (surveyed < minimumCell) return notRated('too_thin');
    return rated(hardToFill.hardToFill / hardToFill.demand, surveyed);
  },
};
