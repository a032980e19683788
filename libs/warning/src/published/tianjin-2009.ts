import type { Ladder } from '../ladder/ladder.js';

export const TIANJIN_2009: Ladder = {
  id: 'tianjin-2009',
  version: '2009',
  labelZh: '天津 2009：低于 60% 限计划，低于 40% 隔年招生，低于 30% 或连续两年低于 40% 停招',
  labelEn: 'Tianjin 2009: below 60 % a cap, below 40 % alternate years, below 30 % or two years below 40 % no intake',
  source:
    '天津市教育委员会 2009：就业率低于 60% 的专业，次年计划不超过上年实际就业人数；低于 40% 隔年招生；低于 30% 或连续两年低于 40% 停止招生；颜色为本产品所取',
  validFrom: 2008,
  placementFormula: '2021',
  steps: [
    {
      colour: 'yellow',
      action: 'cut',
      when: [{ measure: 'placement_rate', comparison: 'below', value: 0.6 }],
      cap: 'employed_last_year',
    },
    {
      colour: 'yellow',
      action: 'alternate-year',
      when: [{ measure: 'placement_rate', comparison: 'below', value: 0.4 }],
    },
    {
      colour: 'red',
      action: 'suspend',
      when: [
        { measure: 'placement_rate', comparison: 'below', value: 0.3 },
        { measure: 'placement_rate', comparison: 'below', value: 0.4, years: 2 },
      ],
    },
  ],
};
