import { aPlanReport } from '../fixtures/small-plan.js';
import { readXlsx } from 'hucre/xlsx';
import { planFileName } from './plan-columns.js';
import { planCsv } from './plan-csv.js';
import { planXlsx } from './plan-xlsx.js';

describe('a plan for circulation', () => {
  it('is a CSV of one row a provision, with the notice, and no cell is a formula', () => {
    const [heading, kept, cut, raised] = new TextDecoder().decode(planCsv(aPlanReport())).trimEnd().split('\r\n');
    expect(heading).toContain('院校代码,院校名称,专业代码');
    expect(heading).toMatch(/数据提示$/);
    expect(kept).toContain("'=三门峡学校");
    expect(kept).toContain(',80,80,2,2,维持,');
    expect(cut).toContain(',80,40,2,1,减招,—,酒店少招 40 人,酒店：');
    expect(raised).toContain(',80,120,2,3,增招,教师数与生师比（不能再增）,—,');
    expect(raised).toMatch(/模拟数据$/);
  });

  it('is a workbook of what changes, every line, gaps and what more room would bring', async () => {
    const { sheets } = await readXlsx(await planXlsx(aPlanReport()));
    expect(sheets.map(({ name }) => name)).toEqual([
      '封面',
      '说明',
      '目录',
      '调整表',
      '全部专业点',
      '职业缺口',
      '逐年缺口',
      '减招风险',
      '放宽约束的效益',
      '情景与后悔值',
    ]);
    const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)!.rows.slice(4);
    expect(rowsOf('调整表').map((row) => row[2])).toEqual(['540107', '540202']);
    expect(rowsOf('全部专业点')).toHaveLength(3);
    expect(rowsOf('职业缺口')[0]!.slice(0, 7)).toEqual(['4-03-02-01', '中式烹调师', 2029, 120, 40, 22, -18]);
    expect(rowsOf('逐年缺口').map((row) => row.slice(2, 6))).toEqual([
      [2027, 120, 40, 40],
      [2028, 120, 40, 40],
      [2029, 120, 40, 22],
    ]);
    expect(rowsOf('减招风险').map((row) => row.slice(0, 10))).toEqual([
      ['=三门峡学校', '酒店', '4-03-02-01', '中式烹调师', 2029, 40, 18, 4, 22, 0.8],
    ]);
    expect(rowsOf('放宽约束的效益').map((row) => row.slice(0, 6))).toEqual([
      ['教师数与生师比', '=三门峡学校 烹饪', 2, 3.5, 4, '重新求解'],
      ['招生计划上限', '中职', 1, 0.2, 'x', '影子价格'],
    ]);
    expect(rowsOf('情景与后悔值').map((row) => row.slice(0, 6))).toEqual([
      ['1', 90, '−25.0%', 15, 0.5, 0.6],
      ['2', 150, '+25.0%', 19, 2, 2.1],
    ]);
    const about = sheets
      .find(({ name }) => name === '说明')!
      .rows.flat()
      .join('\n');
    expect(about).toContain('已证明与最优方案的差距不超过 1%');
    expect(about).toContain(
      '抽取 2 种同等可能的情景，各职业总需求 90 至 150 人（预测 120 人）；方案使各情景平均的目标值最小',
    );
    expect(about).toContain('平均 1.3，最大 2（情景 2，需求+25.0%）');
    expect(about).toContain('未采集学位数，不受学位约束（1 个）');
  });

  it('gives the same bytes for the same plan, under a name a file may have', async () => {
    expect(await planXlsx(aPlanReport())).toEqual(await planXlsx(aPlanReport()));
    expect(planFileName(aPlanReport({ regionZh: 'A/B' }), 'csv')).toBe('A_B2026年专业招生计划调整方案-第2稿.csv');
  });
});
