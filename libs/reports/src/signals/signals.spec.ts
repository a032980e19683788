import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { aSignalReport, RELEASED } from '../fixtures/small-signals.js';
import type { SignalAudience } from './signal-audience.js';
import { signalFileName, writeSignals } from './signal-file.js';

const HEADINGS = 4;

async function workbookOf(report = aSignalReport(), audience: SignalAudience = 'internal'): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeSignals(report, 'xlsx', audience)).buffer as ArrayBuffer);
  return workbook;
}

const sheetNames = (workbook: ExcelJS.Workbook): string[] => workbook.worksheets.map(({ name }) => name);

/** Rows of a table by their headings, without units. */
function table(workbook: ExcelJS.Workbook, name: string): Record<string, ExcelJS.CellValue>[] {
  const sheet = workbook.getWorksheet(name)!;
  const headings = Array.from(sheet.getRow(HEADINGS).values as string[], (text?: string) => text?.split('\n')[0] ?? '');
  return Array.from({ length: sheet.rowCount - HEADINGS }, (_, i) => {
    const { values } = sheet.getRow(HEADINGS + 1 + i);
    return Object.fromEntries(headings.map((heading, column) => [heading, (values as ExcelJS.CellValue[])[column]]));
  });
}

const textOf = (workbook: ExcelJS.Workbook): string => {
  const texts: string[] = [];
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts.join('\n');
};

async function csvOf(
  report = aSignalReport(),
  audience: SignalAudience = 'internal',
): Promise<Record<string, string>[]> {
  return parse(new TextDecoder().decode(await writeSignals(report, 'csv', audience)), { columns: true });
}

describe('signals as a workbook', () => {
  it('has the sheets of what is circulated', async () => {
    expect(sheetNames(await workbookOf())).toEqual([
      '封面', '说明', '目录', '急需专业', '过剩预警专业', '全部专业', '专业点', '规则对照', '依据', '规则', '数据来源',
    ]); // prettier-ignore
  });

  it('puts each programme on its list, with its probabilities as shares', async () => {
    const workbook = await workbookOf();
    expect(table(workbook, '急需专业')).toMatchObject([
      { 序号: 1, 专业代码: '520201', 专业名称: '护理', 不足概率: 0.82, 毕业年份: 2029, 岗位上限: 200, 计划上限: 'z' },
    ]);
    expect(table(workbook, '过剩预警专业')).toMatchObject([
      { 专业代码: '530302', 预警: '红色预警', 措施: '停招', 过剩概率: 0.74, 毕业生预测: 'x', 把握: '中' },
    ]);
    const [, , unknown] = table(workbook, '全部专业');
    expect(unknown).toMatchObject({ 专业名称: 'nursing', 预警: '无法判定', 过剩概率: 'x' });
    const sheet = workbook.getWorksheet('急需专业')!;
    const column = (sheet.getRow(HEADINGS).values as string[]).findIndex((heading) => heading?.startsWith('不足概率'));
    expect(sheet.getCell(HEADINGS + 1, column).numFmt).toBe('0.0%');
  });

  it('shows each provision with its cap, the rules side by side and every ground', async () => {
    const workbook = await workbookOf();
    expect(table(workbook, '专业点')).toMatchObject([
      { 院校名称: '三门峡职业技术学院', 所在地区: '411202', 计划上限: 38 },
    ]);
    expect(table(workbook, '规则对照')).toMatchObject([
      { 院校代码: '4141010842', 'moe-2011': '黄色预警，调减计划', 'jiangxi-2022': '红色预警，停招' },
    ]);
    expect(table(workbook, '依据').map(({ 专业代码: code, 类别: kind }) => [code, kind])).toEqual([
      ['520201', '理由'],
      ['530302', '理由'],
      ['530302', '如何改变'],
      ['530302', '疑点'],
      ['530302', '理由'],
      ['530302', '如何改变'],
      ['530302', '疑点'],
    ]);
    expect(table(workbook, '规则')).toMatchObject([
      { 规则: 'moe-2011', 作用: '决定', 落实率口径: '2021 年' },
      { 作用: '对照' },
    ]);
    expect(table(workbook, '数据来源')).toMatchObject([
      { 数据集: '毕业去向', 报送: '教育局', 'SHA-256': 'd'.repeat(64) },
    ]);
  });

  it('carries the notice on every sheet, and the same signals give the same bytes', async () => {
    const workbook = await workbookOf();
    for (const { headerFooter } of workbook.worksheets) expect(headerFooter.oddHeader).toContain('模拟数据');
    expect(await writeSignals(aSignalReport(), 'xlsx', 'internal')).toEqual(
      await writeSignals(aSignalReport(), 'xlsx', 'internal'),
    );
  });
});

describe('signals for publication', () => {
  it('are the released lists alone', async () => {
    const releases = { ...RELEASED, surplus: null };
    const workbook = await workbookOf(aSignalReport({ releases }), 'publication');
    expect(sheetNames(workbook)).toEqual(['封面', '说明', '目录', '急需专业', '规则', '数据来源']);
    expect(await csvOf(aSignalReport({ releases }), 'publication')).toMatchObject([
      { 名单: '急需专业', 专业代码: '520201' },
    ]);
    expect(await csvOf(aSignalReport(), 'publication')).toEqual([]);
  });

  it('tell nothing of an institution’s placements', async () => {
    const report = aSignalReport({ releases: RELEASED });
    const told = textOf(await workbookOf(report, 'publication')) + JSON.stringify(await csvOf(report, 'publication'));
    for (const secret of ['落实率 48%', '三门峡职业技术学院', '停招，', '毕业生仅']) expect(told).not.toContain(secret);
    expect(told).toContain('大数据与会计');
  });
});

describe('signals of few graduates', () => {
  const [nurses, ...others] = aSignalReport().programmes;
  const few = { ...nurses!, outlook: { ...nurses!.outlook!, graduates: { mean: 2, lower: 1, upper: 4 } } };
  const report = aSignalReport({ releases: RELEASED, programmes: [few, ...others] });

  it('have the sign of a figure that is not published where they are published, and every figure for the bureau', async () => {
    const [row] = table(await workbookOf(report, 'publication'), '急需专业');
    expect(row).toMatchObject({
      专业名称: '护理',
      预警: '绿色（急需）',
      不足概率: 'c',
      毕业生预测: 'c',
      毕业生下限: 'c',
      岗位预测: 160,
    });
    expect((await csvOf(report, 'publication'))[0]).toMatchObject({ '不足概率（比率）': 'c', '毕业生上限（人）': 'c' });
    const [own] = table(await workbookOf(report, 'internal'), '急需专业');
    expect(own).toMatchObject({ 不足概率: 0.82, 毕业生预测: 2 });
  });
});

describe('signals as CSV', () => {
  it('have a row for each programme and then each provision, with the list they stand on', async () => {
    const rows = await csvOf();
    expect(rows.map(({ 名单: list, 院校代码: institution }) => [list, institution])).toEqual([
      ['急需专业', 'z'],
      ['过剩预警专业', 'z'],
      ['z', 'z'],
      ['z', '4141010842'],
    ]);
    expect(rows[0]).toMatchObject({ '不足概率（比率）': '0.82', '岗位预测（人）': '160', 数据提示: '模拟数据' });
    expect(rows[1]).toMatchObject({
      理由: '落实率 48%，连续 2 年低于 50%',
      如何改变: '减少 40 人则转为黄色',
      疑点: '毕业生仅 12 人',
    });
  });

  it('let no name begin a formula', async () => {
    expect((await csvOf())[1]!['专业名称']).toBe("'=大数据与会计");
  });
});

it('signals have a file name that says what they are', () => {
  expect(signalFileName(aSignalReport(), 'xlsx')).toBe('三门峡市2026年度专业预警-第3次.xlsx');
});
