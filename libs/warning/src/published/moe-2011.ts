import type { Ladder } from '../ladder/ladder.js';

export const MOE_2011: Ladder = {
  id: 'moe-2011',
  version: '2011',
  labelZh: '教育部 2011：连续两年低于 60% 调减计划',
  labelEn: 'Ministry of Education 2011: two years below 60 % cut the plan',
  source:
    '教育部《关于做好 2012 年全国普通高等学校毕业生就业工作的通知》（2011）：就业率连续两年低于 60% 的专业，调减招生计划直至停招',
  validFrom: 2010,
  placementFormula: '2021',
  steps: [
    {
      colour: 'yellow',
      action: 'cut',
      when: [{ measure: 'placement_rate', comparison: 'below', value: 0.6, years: 2 }],
    },
  ],
};
