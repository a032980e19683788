import { count, institution, number, programme, region, year } from './columns.js';
import type { DatasetDefinition } from './dataset-definition.js';
import { partOf } from './row-rules.js';

/** One institution offering one programme. 专业点 */
export const provisions: DatasetDefinition = {
  name: 'provisions',
  titleZh: '专业点',
  titleEn: 'provisions',
  sender: '院校 colleges',
  columns: [
    institution(),
    programme(),
    region(),
    number('length_years', '学制', 'length in years', {
      required: true,
      min: 0.5,
      unit: 'years',
      headings: ['学制（年）', '学制(年)', '修业年限'],
    }),
    count('seats', '学位数', 'seats', { headings: ['容量', '招生容量', '办学容量'] }),
    count('teachers', '专任教师', 'teachers', { headings: ['专任教师数', '教师数', '专任教师人数'] }),
    count('dual_qualified_teachers', '双师型教师', 'dual-qualified teachers', {
      headings: ['双师型教师数', '双师型教师人数'],
    }),
    count('workstations', '实训工位', 'workstations', { headings: ['实训工位数', '工位数'] }),
    count('min_class', '最小班额', 'smallest class', { headings: ['最低开班人数', '最小开班人数'] }),
    count('class_size', '班额', 'class size', { headings: ['班级规模', '标准班额'] }),
    year('first_intake_year', '首次招生年份', 'first intake', { headings: ['首招年份', '首次招生年'] }),
  ],
  key: ['institution', 'programme'],
  rowRules: [partOf('dual_qualified_teachers', 'teachers')],
};
