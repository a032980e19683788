import type { Ladder } from '../ladder/ladder.js';

export const ANHUI_2022: Ladder = {
  id: 'anhui-2022',
  version: '2022',
  labelZh: '安徽 2022：连续三年低于 60% 暂停招生',
  labelEn: 'Anhui 2022: three years below 60 % suspend the intake',
  source: '安徽省教育厅 2022：就业率连续三年低于 60% 的专业暂停招生；红色为本产品所取',
  validFrom: 2021,
  placementFormula: '2021',
  steps: [
    {
      colour: 'red',
      action: 'suspend',
      when: [{ measure: 'placement_rate', comparison: 'below', value: 0.6, years: 3 }],
    },
  ],
};
