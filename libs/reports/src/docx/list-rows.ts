import type { Open } from '@gongxu/disclosure';
import { basisOf } from '../basis-of.js';
import { gapAhead } from '../fields/forecast-fields.js';
import { type NumberForm, numberText } from '../fields/number-form.js';
import { nameShown } from '../name-shown.js';
import type { ReportedEntry } from '../report.js';
import { CHANGE_WORDS, EDUCATION_WORDS } from '../words.js';
import type { DocumentColumn } from './official-table.js';

const PROGRAMMES_SHOWN = 3;

export const LIST_COLUMNS: readonly DocumentColumn[] = [
  { heading: '位次', width: 9, align: 'center' },
  { heading: '职业（代码）', width: 29, align: 'left' },
  { heading: '变化', width: 9, align: 'center' },
  { heading: '需求', width: 11, align: 'right' },
  { heading: '供给', width: 11, align: 'right' },
  { heading: '缺口', width: 11, align: 'right' },
  { heading: '缺口预测（80% 区间）', width: 27, align: 'left' },
  { heading: '学历', width: 12, align: 'center' },
  { heading: '评定依据与典型专业', width: 37, align: 'left' },
];

export const listRows = (entries: readonly ReportedEntry[]): readonly (readonly string[])[] =>
  entries.map((entry) => [
    String(entry.rank),
    `${nameShown(entry, entry.occupation)}（${entry.occupation}）`,
    CHANGE_WORDS[entry.change],
    figure(entry.demand, 'personsAYear'),
    figure(entry.supply, 'personsAYear'),
    figure(entry.gap, 'personsAYear'),
    gapAhead(entry),
    entry.educationLevel === null ? 'x' : EDUCATION_WORDS[entry.educationLevel],
    basisOf(entry) + programmesText(entry),
  ]);

const figure = (value: Open<number | null>, form: NumberForm): string =>
  value === null ? 'x' : numberText(value, form);

function programmesText({ programmes }: ReportedEntry): string {
  const names = programmes.slice(0, PROGRAMMES_SHOWN).map((programme) => nameShown(programme, programme.programme));
  return names.length === 0 ? '' : `。典型专业：${names.join('、')}`;
}
