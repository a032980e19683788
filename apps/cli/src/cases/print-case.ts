import {
  CAPACITY_PART_ZH,
  CASE_STATE_ZH,
  CASE_STEP_ZH,
  PANEL_SIDE_ZH,
  sourceTextZh,
  type CaseStep,
  type FollowUp,
  type FrozenEvidence,
  type NewProgramme,
  type PanelOutcome,
  type ProposalScore,
} from '@gongxu/enrolment-decisions';
import { ACTION_WORDS } from '@gongxu/warning';
import Table from 'cli-table3';
import type { FoundCase } from './case-named.js';

/** Everything about a case that is shown beside its events. */
export interface ShownCase extends FoundCase {
  readonly nextSteps: readonly CaseStep[];
  /** Of a new programme whose panel is convened. */
  readonly outcome: PanelOutcome | null;
  readonly followUp: FollowUp | null;
}

/** Where a case stands, what it rests on, and how it came there. */
export function printCase(shown: ShownCase, nameOf: (code: string) => string): void {
  const { of, standing, events, nextSteps, followUp } = shown;
  const { wish, programme, score, notice, decision, verdict } = standing;
  console.log(
    `\n${nameOf(of.institution)} ${of.programme} ${nameOf(of.programme)} ${of.year} 年 · ${CASE_STATE_ZH[of.state]} ${of.state}\n${of.id}`,
  );
  if (wish) console.log(`申报 ${wish.wish}：${planText(wish)}`);
  if (programme) printProgramme(programme);
  if (score) printScore(score);
  if (notice)
    console.log(
      `告知 ${ACTION_WORDS[notice.action].zh} ${notice.action}，计划 ${notice.planned} 人，${dayOf(notice.until)} 起可以决定${notice.hearing ? '，可以申请听证' : ''}\n  期限来源（${sourceTextZh(notice)}）`,
    );
  printPanel(shown);
  if (decision) {
    console.log(`决定 ${ACTION_WORDS[decision.action].zh} ${decision.action}：${planText(decision)}`);
    printEvidence(decision.evidence, decision.hash);
  }
  if (verdict) {
    console.log(`决定 ${verdict.isApproved ? '同意设置 approved' : '不同意设置 refused'}`);
    printEvidence(verdict.evidence, verdict.hash);
  }
  if (followUp) printFollowUp(followUp);
  const table = new Table({ head: ['#', '步骤', '办理人', '时间', '理由'], style: { head: [], border: [] } });
  for (const { number, step, actor, at, reason } of events)
    table.push([number, `${CASE_STEP_ZH[step]} ${step}`, actor, at.toISOString(), reason ?? '']);
  console.log(table.toString());
  console.log(`next: ${nextSteps.join(', ') || 'nothing'}`);
}

const dayOf = (time: string): string => time.slice(0, 10);

const planText = ({ plannedBefore, planned }: { plannedBefore: number | null; planned: number }): string =>
  `计划 ${plannedBefore ?? 'x'} → ${planned} 人`;

function printProgramme({ intake, lengthYears, firstIntakeYear, partners, promises }: NewProgramme): void {
  console.log(
    `申报新专业：${firstIntakeYear} 年起每年招生 ${intake} 人，学制 ${lengthYears} 年；` +
      `合作 ${partners.map(({ name, places }) => `${name} ${places} 人`).join('、') || '无'}；` +
      `承诺落实率 ${percent(promises.placementRate)}、对口率 ${percent(promises.matchedRate)}`,
  );
}

function printScore({ total, lower, upper, need, capacity, guidance }: ProposalScore): void {
  console.log(
    `评分 ${mark(total)}（${lower.toFixed(1)}–${upper.toFixed(1)}）：需求 ${mark(need.score)}、办学条件 ${mark(capacity.score)}、产业导向 ${mark(guidance.score)}${guidance.isRestricted ? '（限制目录）' : ''}`,
  );
  for (const { part, have, need: needed, met } of capacity.lines)
    if (met < 1) console.log(`  ${CAPACITY_PART_ZH[part]} 现有 ${have}，需要 ${needed}`);
}

function printPanel({ standing: { panel }, outcome }: ShownCase): void {
  if (panel.members.length === 0) return;
  const table = new Table({
    head: ['评委', '方面', '单位', '需求/条件/导向', '意见', '理由'],
    style: { head: [], border: [] },
  });
  for (const { name, side, affiliation } of panel.members) {
    const review = panel.reviews.find(({ member }) => member === name);
    const conflict = panel.conflicts.find(({ member }) => member === name);
    table.push([
      name,
      PANEL_SIDE_ZH[side],
      affiliation,
      review ? [review.need, review.capacity, review.guidance].join('/') : '',
      conflict ? '回避' : (review?.recommendation ?? ''),
      conflict?.reason ?? review?.reason ?? '',
    ]);
  }
  console.log(table.toString());
  if (outcome)
    console.log(
      `评议 ${outcome.outcome ?? '未定'}：${outcome.judges} 位评委中 ${outcome.reviewed} 位评议（至少 ${outcome.quorum} 位），${outcome.inFavour} 位支持，综合 ${mark(outcome.total)} 分` +
        (outcome.faults.length > 0 ? `；${outcome.faults.join('; ')}` : ''),
    );
}

function printEvidence({ edition, signals }: FrozenEvidence, hash: string): void {
  console.log(
    edition
      ? `  依据 ${edition.year} 年度目录第 ${edition.number} 版（${edition.contentHash.slice(0, 12)}），预警信号 ${signals.length} 条`
      : '  作出决定时没有已公开的目录',
  );
  console.log(`  SHA-256 ${hash}`);
}

const PROMISE_ZH = { intake: '招生', placement_rate: '落实率', matched_rate: '对口率' } as const;
const STANDING_ZH = { kept: '兑现', missed: '未达到', pending: '未到期', unknown: '无数据' } as const;

function printFollowUp({ lines, kept, missed }: FollowUp): void {
  console.log(`跟踪：兑现 ${kept} 项，未达到 ${missed} 项`);
  for (const { promise, year, promised, actual, standing } of lines) {
    if (standing === 'pending') continue;
    const show = (value: number): string => (promise === 'intake' ? String(value) : percent(value));
    console.log(
      `  ${year} ${PROMISE_ZH[promise]} 承诺 ${show(promised)}，实际 ${actual === null ? (standing === 'unknown' ? 'x' : 'c') : show(actual)}，${STANDING_ZH[standing]}`,
    );
  }
}

const mark = (value: number | null): string => (value === null ? '未定' : value.toFixed(1));
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
