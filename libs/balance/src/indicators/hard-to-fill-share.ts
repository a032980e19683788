import type { HardToFillCounts } from '../balance-input.js';
import type { IndicatorDefinition } from '../indicator.js';

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
  value: ({ hardToFill, parameters: { minimumCell } }) => {
    if (!hardToFill) return 'not_collected';
    return personsAsked(hardToFill) < minimumCell ? 'too_thin' : hardToFill.hardToFill / hardToFill.demand;
  },
  records: ({ hardToFill }) => hardToFill && personsAsked(hardToFill),
};

const personsAsked = ({ surveyed, demand }: HardToFillCounts): number => surveyed ?? demand;
