import type { Ladder } from '../ladder/ladder.js';

export const JIANGXI_2022: Ladder = {
  id: 'jiangxi-2022',
  version: '2022',
  labelZh: '江西 2022：低于 50% 黄牌，连续两年红牌停招',
  labelEn: 'Jiangxi 2022: below 50 % yellow, two years red and no intake',
  source: '江西省教育厅 2022：去向落实率低于 50% 的专业黄牌提示，连续两年低于 50% 的红牌并停止招生',
  validFrom: 2021,
  placementFormula: '2021',
  steps: [
    { colour: 'yellow', action: 'warn', when: [{ measure: 'placement_rate', comparison: 'below', value: 0.5 }] },
    {
      colour: 'red',
      action: 'suspend',
      when: [{ measure: 'placement_rate', comparison: 'below', value: 0.5, years: 2 }],
    },
  ],
};
