import { sourceTextZh, type CaseEvent, type CaseStanding, type ProvisionWish } from '@gongxu/enrolment-decisions';
import { ACTION_WORDS } from '@gongxu/warning';
import { nameShown } from '../name-shown.js';
import type { Chapter } from '../docx/official-document.js';
import { bodyParagraph } from '../docx/official-style.js';
import type { DecisionReport } from './decision-report.js';

const WISH_WORDS: Readonly<Record<ProvisionWish['wish'], string>> = {
  keep: '维持计划',
  cut: '调减计划',
  raise: '增加计划',
  suspend: '停招',
};

const plan = (before: number | null, planned: number): string =>
  before === null ? `招生计划 ${planned} 人` : `招生计划由 ${before} 人变为 ${planned} 人`;

export function provisionParagraphs({ standing, institution, programme, year }: DecisionReport): readonly string[] {
  const { action, plannedBefore, planned } = standing.decision!;
  const what = `${nameShown(institution, institution.code)}${nameShown(programme, programme.code)}（${programme.code}）专业`;
  return [
    `${what} ${year} 年${ACTION_WORDS[action].zh}：${plan(plannedBefore, planned)}。`,
    ...(action === 'suspend' || action === 'revoke' ? ['在校学生按原培养方案完成学业。'] : []),
  ];
}

export const wishChapter = ({ wish }: CaseStanding): Chapter => ({
  heading: '申报意见',
  content: (wish
    ? [
        `${wish.actor}于 ${dayOf(wish.at)} 申报${WISH_WORDS[wish.wish]}：${plan(wish.plannedBefore, wish.planned)}。理由：${wish.reason}`,
      ]
    : ['没有申报意见。']
  ).map(bodyParagraph),
});

/** Notices and what the institution answered, in order. */
export function noticeChapter(events: readonly CaseEvent[]): Chapter {
  const texts = events.flatMap(({ step, detail, actor, at, reason }): string[] => {
    if (detail?.kind === 'notice') {
      const { action, planned, until, hearing } = detail.notice;
      return [
        `${dayOf(at)} 告知拟${ACTION_WORDS[action].zh}，计划 ${planned} 人，${dayOf(new Date(until))} 前可以陈述申辩${hearing ? '、申请听证' : ''}。理由：${reason}`,
        `期限来源（${sourceTextZh(detail.notice)}）。`,
      ];
    }
    return step === 'respond' ? [`${dayOf(at)} ${actor}陈述：${reason}`] : [];
  });
  return {
    heading: '事先告知与陈述',
    content: (texts.length > 0 ? texts : ['本决定不重于院校自己的申报，未另行告知。']).map(bodyParagraph),
  };
}

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
