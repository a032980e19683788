import type { PlanReport } from '@gongxu/adjustment';
import type { Section } from '../section.js';

const shown = (value: number): string => String(Number(value.toFixed(1)));
const percent = (share: number): string => `${shown(100 * share)}%`;

/** What the plan decides, how good it is, what it relied on and what it could not take into account. */
export function aboutPlan(report: PlanReport): Section[] {
  const { objective, status, gap } = report.answer;
  const sumOf = (of: 'currentIntake' | 'intake'): number => report.lines.reduce((sum, line) => sum + line[of], 0);
  const changed = report.lines.filter(({ kind }) => kind !== 'kept').length;
  return [
    {
      heading: '方案概要',
      paragraphs: [
        `本方案就 ${report.year} 年秋季招生，对 ${report.lines.length} 个专业点提出建议，其中调整 ${changed} 个；计划总数由 ${sumOf('currentIntake')} 人调为 ${sumOf('intake')} 人。`,
        '招生按整班安排；缺口为毕业当年的需求减去供给，正数为缺，负数为多。',
      ],
    },
    {
      heading: '目标与最优性',
      paragraphs: [
        `目标值 ${shown(objective.total)}（折合人）：缺口 ${shown(objective.shortfall)}，过剩 ${shown(objective.surplus)}，变动 ${shown(objective.change)}，停招与新开 ${shown(objective.turnover)}，布点重复 ${shown(objective.crowding)}；其中 ${shown(objective.unavoidable)} 是任何方案都不能改变的。`,
        status === 'optimal' ? '已证明没有更好的方案。' : `已证明与最优方案的差距不超过 ${percent(gap)}。`,
      ],
    },
    {
      heading: '依据',
      paragraphs: [
        `依据目录 ${report.edition} 的供需数据与预测；输入校验值 SHA-256 ${report.inputHash}，随机种子 ${report.seed}。同样的输入与种子得到同样的方案。`,
        `权衡规则：${report.settings.judging.id}；目录所列紧缺职业的权重为 ${report.settings.listedWeight}。`,
      ],
    },
    {
      heading: '未能考虑的因素',
      paragraphs:
        report.notes.length === 0
          ? ['无。']
          : report.notes.map(({ zh, subjects }) =>
              subjects.length > 0 ? `${zh}（${subjects.length} 个）。` : `${zh}。`,
            ),
    },
  ];
}
