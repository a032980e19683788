import { SUPPRESSED, type Open } from '@gongxu/disclosure';
import type { FrozenEvidence } from '@gongxu/enrolment-decisions';
import { ACTION_WORDS, COLOUR_WORDS } from '@gongxu/warning';
import type { Chapter } from '../docx/official-document.js';
import { bodyParagraph } from '../docx/official-style.js';
import { officialTable, type DocumentColumn } from '../docx/official-table.js';
import { numberText } from '../fields/number-form.js';
import { nameShown } from '../name-shown.js';
import { RATING_WORDS } from '../words.js';

const LINE_COLUMNS: readonly DocumentColumn[] = [
  { heading: '职业（代码）', width: 52, align: 'left' },
  { heading: '位次', width: 14, align: 'center' },
  { heading: '评级', width: 20, align: 'center' },
  { heading: '计算评级', width: 20, align: 'center' },
  { heading: '需求', width: 16, align: 'right' },
  { heading: '供给', width: 16, align: 'right' },
  { heading: '缺口', width: 16, align: 'right' },
];

const SIGNAL_COLUMNS: readonly DocumentColumn[] = [
  { heading: '年度', width: 14, align: 'center' },
  { heading: '预警', width: 26, align: 'center' },
  { heading: '措施', width: 22, align: 'center' },
  { heading: '理由', width: 62, align: 'left' },
  { heading: '校验值（前 16 位）', width: 32, align: 'left' },
];

/** The edition and the signals as they stood when the decision was taken. */
export function evidenceChapter({ edition, signals, policyVersion }: FrozenEvidence): Chapter {
  const figure = (value: Open<number | null>): string =>
    value === SUPPRESSED ? SUPPRESSED : value === null ? 'x' : numberText(value, 'persons');
  const isSuppressed =
    edition?.lines.some(({ supply, gap }) => supply === SUPPRESSED || gap === SUPPRESSED) === true ||
    signals.some(({ reasonsZh }) => reasonsZh.includes(SUPPRESSED));
  return {
    heading: '决定依据',
    content: [
      bodyParagraph(
        edition
          ? `${edition.year} 年度紧缺职业目录第 ${edition.number} 版，内容校验值 ${edition.contentHash.slice(0, 16)}，发布校验值 ${edition.publishedHash?.slice(0, 16) ?? 'x'}。以下为作出决定时该目录所载；此后发布的目录不改变本决定的依据。`
          : '作出决定时本地区没有已公开的目录。',
      ),
      ...(edition && edition.lines.length > 0
        ? [
            officialTable(
              LINE_COLUMNS,
              edition.lines.map((line) => [
                `${nameShown({ nameZh: line.nameZh, nameEn: null }, line.occupation)}（${line.occupation}）`,
                String(line.rank),
                RATING_WORDS[line.rating],
                RATING_WORDS[line.computedRating],
                ...[line.demand, line.supply, line.gap].map(figure),
              ]),
            ),
          ]
        : []),
      ...(signals.length > 0
        ? [
            bodyParagraph('预警信号：'),
            officialTable(
              SIGNAL_COLUMNS,
              signals.map(({ year, colour, action, reasonsZh, hash }) => [
                String(year),
                COLOUR_WORDS[colour].zh,
                ACTION_WORDS[action].zh,
                reasonsZh.join('；'),
                hash.slice(0, 16),
              ]),
            ),
          ]
        : [bodyParagraph('作出决定时没有已发布的预警信号。')]),
      ...(isSuppressed ? [bodyParagraph('c：为保护个体信息不予公布。')] : []),
      bodyParagraph(`适用方案版本：${policyVersion}。`),
    ],
  };
}
