import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { aReport, anEntry } from '../fixtures/small-report.js';
import { catalogueXlsx } from './catalogue-xlsx.js';

const SHEETS = [
  '封面',
  '说明',
  '目录',
  '紧缺目录',
  '过剩目录',
  '全部职业',
  '三年预测',
  '人工调整',
  '方法对照',
  '指标',
  '方法一致度',
  '分县指标',
  '专业与院校',
  '数据来源',
  '数据字典',
];
const HEADINGS = 4;

async function open(report = aReport()): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await catalogueXlsx(report)).buffer as ArrayBuffer);
  return workbook;
}

/** Rows of a table by their headings, without units. */
function table(workbook: ExcelJS.Workbook, name: string): Record<string, ExcelJS.CellValue>[] {
  const sheet = workbook.getWorksheet(name)!;
  const headings = Array.from(sheet.getRow(HEADINGS).values as string[], (text?: string) => text?.split('\n')[0] ?? '');
  return Array.from({ length: sheet.rowCount - HEADINGS }, (_, i) => {
    const { values } = sheet.getRow(HEADINGS + 1 + i);
    return Object.fromEntries(headings.map((heading, column) => [heading, (values as ExcelJS.CellValue[])[column]]));
  });
}

const textOf = (sheet: ExcelJS.Worksheet): string => {
  const texts: string[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  return texts.join('\n');
};

describe('the catalogue as a workbook', () => {
  let bytes: Uint8Array;
  let workbook: ExcelJS.Workbook;
  beforeAll(async () => {
    bytes = await catalogueXlsx(aReport());
    workbook = await open();
  });

  it('has the sheets of a circulated catalogue, and a list of them with links', () => {
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(SHEETS);
    const contents = workbook.getWorksheet('目录')!;
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet3.xml']!);
    const links = SHEETS.filter((name) => name !== '目录').map((_, i) => contents.getCell(HEADINGS + 1 + i, 1));
    expect(links.map(({ text }) => text)).toEqual(SHEETS.filter((name) => name !== '目录'));
    for (const { address, text } of links) expect(xml).toContain(`ref="${address}" location="&apos;${text}&apos;!A1"`);
  });

  it('keeps shortage and surplus apart', () => {
    expect(table(workbook, '紧缺目录').map((row) => row['职业代码'])).toEqual(['4-03-02-01']);
    expect(table(workbook, '过剩目录').map((row) => row['职业代码'])).toEqual(['2-05-02-01']);
    expect(table(workbook, '全部职业')).toHaveLength(3);
  });

  it('has the forecast of each year to come with its limits', () => {
    const [cook, nurse] = table(workbook, '三年预测');
    expect(cook).toMatchObject({ '2027年缺口预测值': 12, '2027年缺口下限': 7, '2029年需求上限': 38 });
    expect(nurse).toMatchObject({ '2027年缺口预测值': 'x' });
    expect(cook).not.toHaveProperty('2027年就业人数预测值');
  });

  it('holds figures as numbers with their formats, and symbols in their place', () => {
    const [cook, , welder] = table(workbook, '全部职业');
    expect(cook).toMatchObject({
      位次: 1,
      上次位次: 'z',
      需求: 30,
      供给: 22,
      缺口: 8,
      相对缺口: 0.08,
      月薪中位数: 6000,
    });
    expect(welder).toMatchObject({ 需求: 'x', 缺口: 'x', 学历要求: 'x', 评级: '未定', 评定依据: '登记记录太少' });
    const [indicators] = table(workbook, '指标');
    expect(indicators).toMatchObject({ 求人倍率: 2.5, 到岗率: 'c', 空缺时长: 'x', 毕业生覆盖率: 'z' });
    const headings = workbook.getWorksheet('全部职业')!.getRow(HEADINGS).values as string[];
    const gap = headings.findIndex((heading) => heading?.startsWith('相对缺口'));
    expect(workbook.getWorksheet('全部职业')!.getCell(HEADINGS + 1, gap).numFmt).toBe('0.0%');
  });

  it('holds a name that looks like a formula as text', () => {
    const cell = table(workbook, '过剩目录')[0]!['职业名称'];
    expect(cell).toBe('=HYPERLINK("http://example.org","护士")');
  });

  it.each(SHEETS)('%s is set up for A4 landscape, with page numbers and the notice of the edition', (name) => {
    const sheet = workbook.getWorksheet(name)!;
    expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
    expect(sheet.headerFooter.oddFooter).toContain('第 &P 页 共 &N 页');
    expect(sheet.headerFooter.oddHeader).toContain('模拟数据');
    expect(textOf(sheet)).toContain('模拟数据');
  });

  it('says nothing of simulated data in an edition without a notice', async () => {
    const real = await open(aReport({ notices: [], sources: [] }));
    const headers = real.worksheets.map(({ headerFooter }) => headerFooter.oddHeader);
    expect(headers.join()).not.toContain('模拟');
    expect(textOf(real.getWorksheet('紧缺目录')!)).not.toContain('模拟');
  });

  it.each(SHEETS.slice(3))('%s keeps its headings in view and prints them on every page', (name) => {
    const sheet = workbook.getWorksheet(name)!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: HEADINGS });
    expect(sheet.pageSetup.printTitlesRow?.replaceAll('$', '')).toBe(`${HEADINGS}:${HEADINGS}`);
  });

  it('explains every symbol', () => {
    const text = textOf(workbook.getWorksheet('说明')!);
    for (const symbol of ['c　为保护', 'x　无数据', 'z　不适用']) expect(text).toContain(symbol);
  });

  it('names the programmes with their colleges, and every file with its hash', () => {
    expect(table(workbook, '专业与院校')).toMatchObject([
      { 专业名称: '烹饪工艺与营养', 对应权重: 0.5, 本地院校: '三门峡职业技术学院（20 人）' },
    ]);
    expect(table(workbook, '数据来源')).toMatchObject([
      { 数据集: '招聘岗位', 文件: '岗位.csv', 报送: '人社局', 入库行数: 24, 'SHA-256': 'b'.repeat(64) },
    ]);
  });

  it('shows how far methods agree, and what each sub-region borrows', async () => {
    const areas = [
      {
        region: '411202',
        nameZh: '湖滨区',
        nameEn: null,
        indicators: [
          { id: 'openings_per_seeker', value: 2.4, borrowed: 0.25, n: 30, reason: null },
          { id: 'fill_rate', value: null, borrowed: null, n: 1, reason: 'too_thin' },
        ],
      },
    ] as const;
    const agreement = [
      { methods: ['points', 'ratio_gap'], bothRated: 40, agreeing: 30, share: 0.75, kappa: null },
    ] as const;
    const book = await open(aReport({ agreement, entries: [anEntry({ areas })] }));
    expect(table(book, '方法一致度')).toMatchObject([{ 均评: 40, 一致: 30, 一致率: 0.75, Kappa: 'x' }]);
    const sheet = book.getWorksheet('分县指标')!;
    expect((sheet.getRow(HEADINGS + 1).values as unknown[]).slice(3)).toEqual([
      '中式烹调师',
      '湖滨区',
      2.4,
      0.25,
      'x',
      'x',
    ]);
  });

  it('can be made of an edition without a single line', async () => {
    const empty = await open(aReport({ entries: [], listedCount: 0 }));
    expect(table(empty, '紧缺目录')).toEqual([]);
  });
});
