import type { PlanReport } from '@gongxu/adjustment';
import type { Section } from '../section.js';
import { demandChange, scenarioRange } from './scenario-range.js';

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
      heading: '需求的不确定性',
      paragraphs: scenarioParagraphs(report),
    },
    {
      heading: '减招风险',
      paragraphs: cobwebParagraphs(report),
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

function cobwebParagraphs({ lines }: PlanReport): string[] {
  const warned = lines.filter(({ explanation }) => (explanation?.cobwebs ?? []).length > 0);
  const occupations = new Set(warned.flatMap(({ explanation }) => explanation!.cobwebs.map((each) => each.occupation)));
  return warned.length === 0
    ? ['没有减招使毕业当年的职业紧缺加剧。']
    : [
        `${warned.length} 个专业点的减招使 ${occupations.size} 个职业在毕业当年的紧缺加剧（蛛网效应），详见“减招风险”表；审定前应逐一核对理由与约束。`,
      ];
}

function scenarioParagraphs({ answer: { scenarios }, gaps, settings }: PlanReport): string[] {
  if (scenarios.length === 0) return ['需求按预测值计，未考虑其不确定性。'];
  const { mean, worst, least, most } = scenarioRange(scenarios);
  const forecast = gaps.reduce((sum, { demand }) => sum + demand, 0);
  const how = settings.judging.scenarios === 'worst' ? '其中最差情景' : '各情景平均';
  return [
    `按需求预测区间抽取 ${scenarios.length} 种同等可能的情景，各职业总需求 ${least.toFixed(0)} 至 ${most.toFixed(0)} 人（预测 ${forecast.toFixed(0)} 人）；方案使${how}的目标值最小。`,
    ...(worst === null
      ? []
      : [
          `后悔值即某一情景成真时，专为该情景制定的方案比本方案能少的目标值：平均 ${shown(mean!)}，最大 ${shown(worst.regret!)}（情景 ${worst.scenario}，需求${demandChange(worst, forecast)}）。`,
        ]),
  ];
}
