import type { Ladder } from '../ladder/ladder.js';

export const MOE_2023: Ladder = {
  id: 'moe-2023',
  version: '2023',
  labelZh: '教育部 2023：连续五年停招的专业点撤销',
  labelEn: 'Ministry of Education 2023: five years without intake revoke the provision',
  source:
    '教育部等五部门《普通高等教育学科专业设置调整优化改革方案》（教高〔2023〕1号）：连续五年停止招生且无在校生的专业点原则上撤销',
  validFrom: 2022,
  placementFormula: '2021',
  steps: [
    { colour: 'red', action: 'revoke', when: [{ measure: 'intake', comparison: 'at_most', value: 0, years: 5 }] },
  ],
};
