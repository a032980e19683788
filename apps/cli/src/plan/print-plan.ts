import { CONSTRAINT_NAMES, type PlanReport, type PlanReportLine } from '@gongxu/adjustment';
import { groupBy } from '@gongxu/domain';
import { demandChange, scenarioRange } from '@gongxu/reports';
import Table from 'cli-table3';

const KINDS: Readonly<Record<PlanReportLine['kind'], string>> = {
  raised: '扩招',
  cut: '减招',
  closed: '停招',
  opened: '恢复招生',
  kept: '不变',
};

/** What is changed, the largest change first, and the occupations whose gap changes most. */
export function printPlan(report: PlanReport, top: number): void {
  if (report.notices.length > 0) console.log(`[${report.notices.join('; ')}]`);
  const { objective, gap, status } = report.answer;
  const changed = report.lines.filter(({ kind }) => kind !== 'kept');
  console.log(
    `${report.regionZh ?? report.region} ${report.year} 年招生调整方案 第 ${report.number} 稿（依据 ${report.edition}）\n` +
      `${report.lines.length} 个专业点，调整 ${changed.length} 个；招生 ${sumOf(report.lines, 'currentIntake')} → ${sumOf(report.lines, 'intake')}；` +
      `目标 ${objective.total.toFixed(1)}（缺口 ${objective.shortfall.toFixed(1)}，过剩 ${objective.surplus.toFixed(1)}，调整 ${(objective.change + objective.turnover).toFixed(1)}），` +
      (status === 'optimal' ? '已证明最优' : `与最优相差不超过 ${(100 * gap).toFixed(2)} %`),
  );
  printLines(changed, top, new Map(report.gaps.map(({ occupation, occupationZh }) => [occupation, occupationZh])));
  printGaps(report, top);
  printYears(report);
  printScenarios(report);
  printCobwebs(report);
  for (const { zh, subjects } of report.notes)
    console.log(`· ${zh}${subjects.length > 0 ? `（${subjects.length}）` : ''}`);
}

function printLines(changed: readonly PlanReportLine[], top: number, names: ReadonlyMap<string, string | null>): void {
  const table = new Table({
    head: ['院校', '专业', '招生', '班数', '动作', '理由', '约束'],
    style: { head: [], border: [] },
  });
  const moved = ({ intake, currentIntake }: PlanReportLine): number => Math.abs(intake - currentIntake);
  for (const line of [...changed].sort((a, b) => moved(b) - moved(a)).slice(0, top)) {
    table.push([
      folded(line.institutionZh ?? line.institution, 12),
      folded(`${line.programme} ${line.programmeZh ?? ''}`, 14),
      `${line.currentIntake} → ${line.intake}`,
      `${line.currentClasses} → ${line.classes}`,
      KINDS[line.kind],
      reasonsOf(line, names),
      folded(bindingOf(line), 12),
    ]);
  }
  console.log(table.toString());
  if (changed.length > top) console.log(`… 另有 ${changed.length - top} 个`);
}

/** The two occupations that decide most, each with its gap before and after. */
const reasonsOf = ({ explanation }: PlanReportLine, names: ReadonlyMap<string, string | null>): string =>
  (explanation?.occupations ?? [])
    .slice(0, 2)
    .map(({ occupation, gapBefore, gapAfter }) =>
      folded(`${names.get(occupation) ?? occupation} 缺口 ${gapBefore.toFixed(0)} → ${gapAfter.toFixed(0)}`, 22),
    )
    .join('\n');

const bindingOf = ({ explanation }: PlanReportLine): string =>
  [...new Set((explanation?.binding ?? []).map(({ constraint }) => CONSTRAINT_NAMES[constraint.kind].zh))].join('、');

function printGaps({ gaps }: PlanReport, top: number): void {
  const table = new Table({
    head: ['职业', '年份', '需求', '缺口：调整前', '调整后'],
    colAligns: ['left', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  const change = ({ before, after }: { before: number; after: number }): number => Math.abs(before - after);
  for (const gap of [...gaps].sort((a, b) => change(b) - change(a)).slice(0, top)) {
    table.push([
      `${gap.occupation} ${gap.occupationZh ?? ''}`,
      gap.year,
      gap.demand.toFixed(0),
      gap.before.toFixed(1),
      gap.after.toFixed(1),
    ]);
  }
  console.log(table.toString());
}

/** Occupations shown year by year; the workbook has all. */
const ROLLED = 8;

/** Gaps of the years after, of the occupations the plan changes most: with last year's intakes kept → with the planned ones. */
function printYears({ years }: PlanReport): void {
  const rows = [...groupBy(years, ({ occupation }) => occupation).values()];
  const most = (own: PlanReport['years']): number =>
    Math.max(...own.map(({ before, after }) => Math.abs(before - after)));
  if (rows.length === 0) return;
  const table = new Table({
    head: ['缺口：上年 → 建议', ...rows[0]!.map(({ year }) => String(year))],
    style: { head: [], border: [] },
  });
  for (const own of rows.sort((a, b) => most(b) - most(a)).slice(0, ROLLED)) {
    const [{ occupation, occupationZh }] = own as [PlanReport['years'][number]];
    table.push([
      folded(occupationZh ?? occupation, 12),
      ...own.map(({ before, after }) =>
        before === after ? before.toFixed(0) : `${before.toFixed(0)} → ${after.toFixed(0)}`,
      ),
    ]);
  }
  console.log(table.toString());
}

/** One line: how far the demand may be off, and what is regretted at most. */
function printScenarios({ answer: { scenarios }, gaps, settings }: PlanReport): void {
  if (scenarios.length === 0) return;
  const forecast = gaps.reduce((sum, { demand }) => sum + demand, 0);
  const { least, most, mean, worst } = scenarioRange(scenarios);
  const how = settings.judging.scenarios === 'worst' ? '按最差情景' : '按各情景平均';
  const regret =
    worst === null
      ? ''
      : `；后悔值平均 ${mean!.toFixed(1)}，最大 ${worst.regret!.toFixed(1)}（情景 ${worst.scenario}，需求 ${demandChange(worst, forecast)}）`;
  console.log(
    `${scenarios.length} 种需求情景（${how}）：总需求 ${least.toFixed(0)} 至 ${most.toFixed(0)}，预测 ${forecast.toFixed(0)}${regret}`,
  );
}

/** Warnings shown; the workbook has all. */
const COBWEBS = 5;

/** Cuts that make a later shortage, the one that keeps most persons away first. */
function printCobwebs({ lines }: PlanReport): void {
  const cobwebs = lines.flatMap(({ explanation }) => explanation?.cobwebs ?? []).sort((a, b) => b.persons - a.persons);
  if (cobwebs.length === 0) return;
  console.log(`减招风险：${cobwebs.length} 处减招加剧毕业当年的紧缺`);
  for (const { zh } of cobwebs.slice(0, COBWEBS)) console.log(`! ${zh}`);
}

const sumOf = (lines: readonly PlanReportLine[], of: 'intake' | 'currentIntake'): number =>
  lines.reduce((sum, line) => sum + line[of], 0);

/** In lines of so many characters, so that the table fits a terminal. */
const folded = (text: string, width: number): string => text.match(new RegExp(`.{1,${width}}`, 'gu'))?.join('\n') ?? '';
