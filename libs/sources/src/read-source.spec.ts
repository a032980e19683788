import { DATASET_DEFINITIONS } from './datasets.js';
import { readSource } from './read-source.js';
import { readAll, someCodes } from './reading.builder.js';

const HEADING = '岗位编号,行政区划代码,职业代码,招聘人数,最低月薪,最高月薪,发布日期';
const row = (id: string): string => `${id},411202,4-03-02-01,1,4000,5000,2026-03-05`;

describe('reading a file', () => {
  it('reports every fault of a row, and a rule about columns that are good in spite of others that are not', async () => {
    const { rejected, accepted } = await readAll({ content: `${HEADING}\n,999999,,0,6000,5000,soon\n` });
    expect(accepted).toBe(0);
    expect(rejected.map(({ row: at, column, value, rule }) => [at, column, value, rule])).toEqual([
      [2, '岗位编号', '', 'required'],
      [2, '行政区划代码', '999999', 'unknown_code'],
      [2, '招聘人数', '0', 'range'],
      [2, '发布日期', 'soon', 'date'],
      [2, '职业代码', '', 'occupation_or_title'],
      [2, '最高月薪', '5000', 'wage_order'],
    ]);
    expect(rejected[0]!.raw).toEqual(['', '999999', '', '0', '6000', '5000', 'soon']);
  });

  it('tells a fault with the cell of the file, not with what became of it', async () => {
    const source = { dataset: 'vacancies', columns: { openings: { thousands: ',', scale: 0.001 } } };
    const { rejected } = await readAll({
      content: `${HEADING.replaceAll(',', ';')}\nV1;411202;4-03-02-01;1,500;;;2026-03-05\n`,
      source,
    });
    expect(rejected).toEqual([expect.objectContaining({ rule: 'integer', value: '1,500' })]);
  });

  it('comes in batches of a bounded size however large the pieces are, and loses nothing between them', async () => {
    const ids = Array.from({ length: 30_000 }, (_, i) => `V${i}`);
    const content = `${HEADING}\n${ids.map(row).join('\n')}`;
    const { lines, batches, accepted, bytesRead } = await readAll({ content, chunk: 1 << 24 });
    expect(lines.map((line) => line.split('\t')[1])).toEqual(ids);
    expect([accepted, bytesRead]).toEqual([30_000, new TextEncoder().encode(content).length]);
    expect(batches).toBeGreaterThan(5);
    expect(batches).toBeLessThan(30);
  });

  it('tells the headings that nothing answers to, once', async () => {
    expect((await readAll({ content: `${HEADING},备注\n${row('V1')},x\n` })).ignoredHeadings).toEqual(['备注']);
  });

  it('takes a column by its own label before another heading', async () => {
    const { lines, ignoredHeadings } = await readAll({ content: `职位编号,${HEADING}\nX,${row('V1')}\n` });
    expect([lines[0]!.split('\t')[1], ignoredHeadings]).toEqual(['V1', ['职位编号']]);
  });

  it('skips rows of blank cells and counts them', async () => {
    const { lines, skipped } = await readAll({ content: `${HEADING}\n,,,,,,\n , ,　\n${row('V1')}\n` });
    expect([lines.length, lines[0]!.split('\t')[0], skipped]).toEqual([1, '4', 2]);
  });

  it('takes codes as they come when their list is not loaded, and within reason', async () => {
    const content = `${HEADING},行业代码\n${row('V1')},H62\n${row('V2')},${'H'.repeat(51)}\n`;
    const { lines, rejected } = await readAll({ content });
    expect(lines).toHaveLength(1);
    expect(rejected).toEqual([expect.objectContaining({ row: 3, rule: 'unknown_code', params: { kind: 'industry' } })]);
  });

  it('holds identities within the rounding the publisher states', async () => {
    const content =
      '行政区划代码,职业代码,起始年份,结束年份,期初就业,期末就业,就业变化\n411200,4-03-02-01,2019,2029,100,200,101\n';
    const rounded = (rounding: number) =>
      readAll({
        dataset: 'occupation_accounts',
        content,
        source: { dataset: 'occupation_accounts', rounding, columns: {} },
      });
    expect((await rounded(1)).accepted).toBe(1);
    expect((await rounded(0.9)).rejected).toEqual([
      expect.objectContaining({
        rule: 'identity',
        params: expect.objectContaining({ expected: 100, tolerance: 0.9 }) as object,
      }),
    ]);
  });

  it('numbers the rows that one row becomes on end, and tells faults by the row of the sheet', async () => {
    const source = {
      dataset: 'job_titles',
      explode: { column: '岗位名称', separator: '*', skipFirst: true },
      columns: {},
    };
    const content =
      '岗位名称,职业代码\n餐饮*厨师*炒锅*厨师,4-03-02-01\n会计,4-14-02-02\n医护*护士,9\n医护*护士,2-05-07-01\n';
    const { lines, rejected, skipped } = await readAll({ dataset: 'job_titles', content, source });
    expect(lines).toEqual(['2\t厨师\t4-03-02-01\ttitle', '3\t炒锅\t4-03-02-01\ttitle', '4\t护士\t2-05-07-01\ttitle']);
    expect([rejected.map(({ row: at, rule }) => [at, rule]), skipped]).toEqual([[[4, 'unknown_code']], 1]);
  });

  it('refuses a definition made for another dataset', async () => {
    await expect(readAll({ content: HEADING, source: { dataset: 'employment', columns: {} } })).rejects.toThrow(
      'it is for employment, not vacancies',
    );
  });

  it('closes the file when the reader stops half-way', async () => {
    let open = 0;
    async function* file(): AsyncGenerator<Uint8Array> {
      open += 1;
      try {
        const text = `${HEADING}\n${Array.from({ length: 20_000 }, (_, i) => row(`V${i}`)).join('\n')}`;
        yield new TextEncoder().encode(text);
      } finally {
        open -= 1;
      }
    }
    const context = {
      fileName: 'a.csv',
      dataset: DATASET_DEFINITIONS.vacancies,
      year: 2026,
      codes: someCodes,
      linePrefix: '',
      bytes: 1,
    };
    for await (const batch of readSource(file, context)) if (batch.accepted > 0) break;
    expect(open).toBe(0);
  });
});
