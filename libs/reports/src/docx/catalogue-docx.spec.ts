import { strFromU8, unzipSync } from 'fflate';
import { aReport, anEntry } from '../fixtures/small-report.js';
import type { Report } from '../report.js';
import { catalogueDocx } from './catalogue-docx.js';

async function partsOf(report: Report): Promise<Record<string, string>> {
  const parts = unzipSync(await catalogueDocx(report));
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const textOf = (xml: string): string => [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');

describe('the catalogue as an official document', () => {
  let parts: Record<string, string>;
  beforeAll(async () => {
    parts = await partsOf(aReport());
  });

  it('has title, explanation, both lists with reasons, changes and sources', () => {
    const text = textOf(parts['word/document.xml']!);
    for (const expected of [
      '三门峡市2026年度紧缺职业目录',
      '一、编制范围',
      '紧缺职业目录（1 个）',
      '中式烹调师（4-03-02-01）',
      '求人倍率 2.50 倍（3 分）',
      '2027年 12（7～17）；2028年 13（8～18）',
      '典型专业：烹饪工艺与营养',
      '过剩职业目录（1 个）',
      '−46',
      '没有上次目录，不作比较',
      '岗位.csv',
      'c　为保护个体信息不予公布',
    ])
      expect(text).toContain(expected);
  });

  it('tells what is new and what is gone since the previous edition', async () => {
    const xml = await partsOf(
      aReport({
        previousEdition: { year: 2025, contentHash: 'c'.repeat(64) },
        dropped: [{ code: '6-18-02-04', nameZh: '焊工', nameEn: null }],
        entries: [anEntry(), anEntry({ occupation: '1', change: 'persistent' })],
      }),
    );
    expect(textOf(xml['word/document.xml']!)).toContain(
      '与 2025 年度目录相比，延续 1 个，新增 1 个，退出 1 个。新增：中式烹调师。退出：焊工。',
    );
  });

  it('says which figures it does not show, or that it is not for publication', async () => {
    expect(textOf(parts['word/document.xml']!)).toContain('少于 3 人（家）的数值');
    const internal = await partsOf(aReport({ disclosure: null }));
    expect(textOf(internal['word/document.xml']!)).toContain('仅供内部使用，不得公开');
    const hidden = await partsOf(aReport({ entries: [anEntry({ supply: 'c', gap: 'c' })] }));
    expect(textOf(hidden['word/document.xml']!)).toMatch(/30cc/);
  });

  it('has the notice of the edition on every page, above the text', () => {
    const headers = Object.keys(parts).filter((path) => /^word\/header\d+\.xml$/.test(path));
    expect(headers.map((path) => textOf(parts[path]!))).toContain('模拟数据');
  });

  it('repeats the headings of its tables and breaks no row', () => {
    const xml = parts['word/document.xml']!;
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(xml.match(/<w:cantSplit\/>/g)!.length).toBe(xml.match(/<w:tr>/g)!.length);
  });

  it('names the faces of official documents, each with another for machines without it', () => {
    expect(parts['word/document.xml']).toContain('w:eastAsia="仿宋"');
    expect(parts['word/fontTable.xml']).toContain('<w:font w:name="仿宋"><w:altName w:val="FangSong"/>');
  });

  it('is as old as its data', () => {
    expect(parts['docProps/core.xml']).toContain('2026-06-09T00:00:00Z');
    expect(parts['docProps/core.xml']!.match(/\d{4}-\d\d-\d\dT/g)).toEqual(['2026-06-09T', '2026-06-09T']);
  });
});
