import { CAPACITY_PART_ZH, PANEL_SIDE_ZH, type CapacityPart, type CaseStanding } from '@gongxu/enrolment-decisions';
import type { Chapter } from '../docx/official-document.js';
import { bodyParagraph } from '../docx/official-style.js';
import { officialTable } from '../docx/official-table.js';
import { numberText } from '../fields/number-form.js';

const mark = (value: number | null): string => (value === null ? '未定' : value.toFixed(1));
const share = (value: number): string => numberText(value, 'share');

/** What the college put forward, with what it promised. */
export function programmeChapter({ programme }: CaseStanding): Chapter {
  if (!programme) return { heading: '申报方案', content: [] };
  const { intake, lengthYears, teachers, dualQualifiedTeachers, workstations, fundsPerYear, partners, promises } =
    programme;
  const named = partners.map(({ name, places }) => `${name}（每年接收 ${places} 人）`).join('、') || '无';
  return {
    heading: '申报方案',
    content: [
      `学制 ${lengthYears} 年，每年招生 ${intake} 人；专业教师 ${teachers} 人，其中双师型 ${dualQualifiedTeachers} 人；实训工位 ${workstations} 个；每年经费 ${numberText(fundsPerYear, 'persons')} 元。`,
      `合作单位：${named}。`,
      `承诺：落实率 ${share(promises.placementRate)}，对口率 ${share(promises.matchedRate)}。`,
    ].map(bodyParagraph),
  };
}

/** The scores with the figures behind them. */
export function scoreChapter({ score, verdict }: CaseStanding): Chapter {
  if (!score) return { heading: '评分', content: [] };
  const { need, capacity, guidance, weights, total, lower, upper } = score;
  const has = (part: CapacityPart, value: number): string =>
    part === 'dualQualified' ? share(value) : numberText(value, 'persons');
  const names = new Map(verdict?.evidence.edition?.lines.map(({ occupation, nameZh }) => [occupation, nameZh]));
  const named = (code: string): string => (names.get(code) ? `${names.get(code)}（${code}）` : code);
  return {
    heading: '评分',
    content: [
      bodyParagraph(
        `总分 ${mark(total)}（${mark(lower)}—${mark(upper)}），权重：需求 ${share(weights.need)}、办学条件 ${share(weights.capacity)}、产业导向 ${share(weights.guidance)}。`,
      ),
      bodyParagraph(
        `需求 ${mark(need.score)}：首届毕业的 ${need.year} 年，每届求职毕业生 ${numberText(need.leavers, 'persons')} 人，对应职业预计缺口如下。`,
      ),
      officialTable(
        [
          { heading: '职业（代码）', width: 58, align: 'left' },
          { heading: '去向占比', width: 22, align: 'right' },
          { heading: '毕业生', width: 20, align: 'right' },
          { heading: '预计缺口（80% 区间）', width: 56, align: 'right' },
        ],
        need.occupations.map(({ occupation, weight, leavers, gap }) => [
          named(occupation),
          share(weight),
          numberText(leavers, 'persons'),
          gap === null
            ? 'x'
            : `${numberText(gap.mean, 'persons')}（${numberText(gap.lower, 'persons')} — ${numberText(gap.upper, 'persons')}）`,
        ]),
      ),
      bodyParagraph(`办学条件 ${mark(capacity.score)}：满员 ${capacity.students} 人。`),
      officialTable(
        [
          { heading: '条件', width: 60, align: 'left' },
          { heading: '现有', width: 32, align: 'right' },
          { heading: '需要', width: 32, align: 'right' },
          { heading: '满足', width: 32, align: 'right' },
        ],
        capacity.lines.map(({ part, have, need: wanted, met }) => [
          CAPACITY_PART_ZH[part],
          has(part, have),
          has(part, wanted),
          share(met),
        ]),
      ),
      bodyParagraph(
        `产业导向 ${mark(guidance.score)}：${guidance.lists.map(({ titleZh, effect, share: part }) => `${titleZh}（${effect === 'restricted' ? '限制' : '鼓励'}，覆盖 ${share(part)}）`).join('、') || '不在任何目录'}；合作单位承诺接收 ${guidance.promisedPlaces} 人。`,
      ),
    ],
  };
}

/** Who judged, who was left out and why, the marks with their reasons, and what the rule makes of them. */
export function panelChapter({ panel, verdict }: CaseStanding): Chapter {
  const reviewOf = (name: string) => panel.reviews.find(({ member }) => member === name);
  const outcome = verdict?.outcome;
  return {
    heading: '评议',
    content: [
      officialTable(
        [
          { heading: '评委', width: 24, align: 'left' },
          { heading: '方面', width: 20, align: 'center' },
          { heading: '单位', width: 34, align: 'left' },
          { heading: '需求/条件/导向', width: 28, align: 'center' },
          { heading: '意见', width: 14, align: 'center' },
          { heading: '理由', width: 36, align: 'left' },
        ],
        panel.members.map(({ name, side, affiliation }) => {
          const review = reviewOf(name);
          const conflict = panel.conflicts.find(({ member }) => member === name);
          return [
            name,
            PANEL_SIDE_ZH[side],
            affiliation,
            review ? `${review.need}/${review.capacity}/${review.guidance}` : '—',
            conflict ? '回避' : review ? (review.recommendation === 'support' ? '支持' : '反对') : '—',
            conflict?.reason ?? review?.reason ?? '',
          ];
        }),
      ),
      ...(outcome
        ? [
            bodyParagraph(
              `${outcome.judges} 位评委中 ${outcome.reviewed} 位评议（至少 ${outcome.quorum} 位），${outcome.inFavour} 位支持，综合 ${mark(outcome.total)} 分，评议结果：${outcome.outcome === 'support' ? '支持' : '不支持'}。`,
            ),
          ]
        : []),
    ],
  };
}
