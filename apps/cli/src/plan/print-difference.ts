import type { PlanNames, PlanRecord, WhatIfAnswer } from '@gongxu/data-access';
import Table from 'cli-table3';

/** Provisions whose planned intake becomes another, and years of occupations whose demand or gap does. */
export function printDifference(plan: PlanRecord, answer: WhatIfAnswer, names: PlanNames, top: number): void {
  if (plan.notices.length > 0) console.log(`[${plan.notices.join('; ')}]`);
  const { lines, gaps } = answer.difference;
  console.log(
    `${names.regions.get(plan.region) ?? plan.region} ${plan.year} 年方案第 ${plan.number} 稿的假设分析：` +
      `${lines.length} 个专业点的计划不同，${gaps.length} 个职业年度的需求或缺口不同；` +
      (answer.status === 'optimal' ? '已证明最优' : `与最优相差不超过 ${(100 * answer.gap).toFixed(2)} %`),
  );
  const plans = new Table({
    head: ['院校', '专业', '上年', '原方案', '假设下'],
    colAligns: ['left', 'left', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { provision, currentIntake, before, after } of lines.slice(0, top)) {
    const [institution = '', programme = ''] = provision.split('/');
    const programmeName = `${programme} ${names.programmes.get(programme) ?? ''}`;
    plans.push([names.institutions.get(institution) ?? institution, programmeName, currentIntake, before, after]);
  }
  if (lines.length > 0) console.log(plans.toString());
  const occupations = new Table({
    head: ['职业', '年份', '需求', '假设下', '缺口', '假设下'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [] },
  });
  for (const { occupation, year, ...of } of gaps.slice(0, top)) {
    const figures = [of.demandBefore, of.demandAfter, of.gapBefore, of.gapAfter].map((value) => value.toFixed(1));
    occupations.push([`${occupation} ${names.occupations.get(occupation) ?? ''}`, year, ...figures]);
  }
  if (gaps.length > 0) console.log(occupations.toString());
}
