import type { Ladder } from '../ladder/ladder.js';

/** Five measures are published and no thresholds: every value here is a default of this product. */
export const HEILONGJIANG: Ladder = {
  id: 'heilongjiang',
  version: '2023',
  labelZh: '黑龙江：布点数、生师比、落实率、第一志愿录取率、师资五项中任意两项',
  labelEn: 'Heilongjiang: any two of provision count, student–teacher ratio, placement, first choice, staffing',
  source: '黑龙江省教育厅 2023：五项指标中“踩中”任意两项的列入预警专业；各项阈值未公布，此处均为本产品所取',
  validFrom: 2022,
  placementFormula: '2021',
  steps: [
    {
      colour: 'yellow',
      action: 'warn',
      when: [
        {
          anyOf: 2,
          conditions: [
            { measure: 'provision_count', comparison: 'at_least', value: 10 },
            { measure: 'student_teacher_ratio', comparison: 'above', value: 22 },
            { measure: 'placement_rate', comparison: 'below', value: 0.6 },
            { measure: 'first_choice_rate', comparison: 'below', value: 0.3 },
            { measure: 'dual_qualified_share', comparison: 'below', value: 0.3 },
          ],
        },
      ],
    },
  ],
};
