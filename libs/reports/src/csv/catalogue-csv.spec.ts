import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { aReport, anEntry } from '../fixtures/small-report.js';
import { catalogueCsv } from './catalogue-csv.js';

const rowsOf = (bytes: Uint8Array): string[][] => parse(new TextDecoder().decode(bytes), { relax_column_count: false });
const records = (report = aReport()): Record<string, string>[] =>
  parse(new TextDecoder().decode(catalogueCsv(report)), { columns: true });

describe('the catalogue as CSV', () => {
  it('begins with a byte order mark and ends its lines as RFC 4180 says', () => {
    const bytes = catalogueCsv(aReport());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has Chinese headings with units, no two the same', () => {
    const [headings] = rowsOf(catalogueCsv(aReport()));
    expect(headings).toEqual(
      expect.arrayContaining(['职业代码', '缺口（人/年）', '指标：到岗率（比率）', '方法：综合评分法']),
    );
    expect(new Set(headings).size).toBe(headings!.length);
  });

  it('shows the symbol of the reason where there is no figure', () => {
    const [cook, nurse, welder] = records();
    expect(cook).toMatchObject({
      '指标：求人倍率（倍）': '2.5',
      '指标：到岗率（比率）': 'c',
      '指标：空缺时长（天）': 'x',
      '指标：难招岗位占比（比率）': 'x',
      '指标：毕业生覆盖率（倍）': 'z',
      上次位次: 'z',
    });
    expect(nurse!['缺口（人/年）']).toBe('-46');
    expect(welder).toMatchObject({ '缺口（人/年）': 'x', 学历要求: 'x', 评定依据: '登记记录太少' });
  });

  it('repeats the notice of the edition in every row, and has no such column without one', () => {
    expect(records().map((row) => row['数据提示'])).toEqual(['模拟数据', '模拟数据', '模拟数据']);
    expect(records(aReport({ notices: [] }))[0]).not.toHaveProperty('数据提示');
  });

  it('has three years to come, of what is forecast, with limits', () => {
    const [cook, nurse] = records();
    expect(cook).toMatchObject({
      '2027年需求预测值（人）': '32',
      '2028年供给下限（人）': '17',
      '2029年缺口上限（人）': '19',
    });
    expect(nurse).toMatchObject({ '2027年需求预测值（人）': 'x' });
    expect(Object.keys(cook!).filter((heading) => heading.includes('2027年'))).toHaveLength(9);
    expect(Object.keys(cook!).join()).not.toMatch(/2026年|2030年/);
  });

  it('shows c for every figure that is not published, and for all of a survey that is not', () => {
    const regions = [{ region: '411202', nameZh: '湖滨区', nameEn: null, openings: 20, seekers: 'c' }] as const;
    const hidden = anEntry({ supply: 'c', gap: 'c', employment: 'c', score: 'c', surveyDemand: 'c', regions });
    const [row] = records(aReport({ entries: [hidden] }));
    expect(row).toMatchObject({
      '供给（人/年）': 'c',
      '缺口（人/年）': 'c',
      '就业人数（人）': 'c',
      得分: 'c',
      '摸底需求（人）': 'c',
      摸底单位数: 'c',
      '分县（市、区）招聘与求职': '湖滨区 20/c',
    });
  });

  it('gives pay in the currency of the policy', () => {
    expect(records(aReport({ currency: 'USD' }))[0]).toHaveProperty('月薪中位数（USD/月）', '6000');
  });

  it('has the columns of the survey of demand only in an edition with one', () => {
    const surveyDemand = {
      employers: 2,
      surveyed: 18,
      thisYear: 54,
      standardError: 0,
      low: null,
      high: null,
      nextYear: null,
      threeYears: null,
      hardToFill: null,
      hardToFillOf: null,
      hardToFillSurveyed: 0,
      talentTier: null,
      tiers: [],
      education: [],
    };
    const [cook, nurse] = records(aReport({ entries: [anEntry({ surveyDemand }), anEntry({ rank: 2 })] }));
    expect(cook).toMatchObject({ '摸底需求（人）': '54', '摸底需求下限（人）': 'x', 摸底人才层次: 'x' });
    expect(nurse).toMatchObject({ '摸底需求（人）': 'x', 摸底单位数: 'x' });
    expect(Object.keys(records()[0]!).join()).not.toContain('摸底');
  });

  it('says how sure a line is, and what would flip it', () => {
    const uncertainty = {
      listedProbability: 0.93,
      rankLow: 1,
      rankHigh: 4,
      stability: 1,
      weightRankLow: 1,
      weightRankHigh: 2,
      flips: {
        indicator: { indicator: 'fill_rate', from: 0.41, to: 0.66, rating: 'observation', standardErrors: 2.5 },
        weight: null,
        threshold: { lever: 'shortageFrom', from: 2, to: 2.6, rating: 'observation' },
      },
    } as const;
    expect(records(aReport({ entries: [anEntry({ uncertainty })] }))[0]).toMatchObject({
      '列入概率（比率）': '0.93',
      位次下限: '1',
      位次上限: '4',
      最易翻转指标: '到岗率 0.41→0.66 观察',
      最小阈值翻转: 'shortageFrom 2→2.6 观察',
    });
  });

  it('lets no text begin a formula', () => {
    expect(records()[1]!['职业名称']).toBe('\'=HYPERLINK("http://example.org","护士")');
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t=', ' +', '＝', '|', '%'), fc.string(), (start, rest) => {
        const [row] = records(aReport({ entries: [anEntry({ nameZh: start + rest })] }));
        expect(row!['职业名称']).toBe(`'${start}${rest}`);
      }),
    );
  });

  it('gives any other text back as it is, with commas, quotes and line ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '护', ',', '"', '\n', '\r', '；') }), (text) => {
        const [row] = records(aReport({ entries: [anEntry({ nameZh: `职${text}` })] }));
        expect(row!['职业名称']).toBe(`职${text}`);
      }),
    );
  });
});
