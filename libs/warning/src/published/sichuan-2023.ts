import type { Ladder } from '../ladder/ladder.js';

/** The rule names colours and no measure; both steps therefore warn. */
export const SICHUAN_2023: Ladder = {
  id: 'sichuan-2023',
  version: '2023',
  labelZh: '四川 2023：连续两年低于 50% 黄牌，三年红牌',
  labelEn: 'Sichuan 2023: two years below 50 % yellow, three years red',
  source: '四川省教育厅 2023：去向落实率连续两年低于 50% 黄牌，连续三年低于 50% 红牌',
  validFrom: 2021,
  placementFormula: '2021',
  steps: [
    {
      colour: 'yellow',
      action: 'warn',
      when: [{ measure: 'placement_rate', comparison: 'below', value: 0.5, years: 2 }],
    },
    {
      colour: 'red',
      action: 'warn',
      when: [{ measure: 'placement_rate', comparison: 'below', value: 0.5, years: 3 }],
    },
  ],
};
