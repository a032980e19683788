import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { readAll } from './reading.builder.js';
import { xlsxRecords } from './xlsx-records.js';

type Value = string | number | boolean | Date | null;

async function workbook(sheets: Readonly<Record<string, readonly (readonly Value[])[]>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow(row.map((value) => value ?? undefined));
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function rowsOf(bytes: Uint8Array, sheet?: string): Promise<[number, readonly string[]][]> {
  const rows: [number, readonly string[]][] = [];
  for await (const _count of xlsxRecords(bytes, sheet, 'a.xlsx', ({ row, cells }) => rows.push([row, cells])));
  return rows;
}

/** What exceljs reads of a file, written as we write it. */
async function rowsByExceljs(bytes: Uint8Array): Promise<[number, readonly string[]][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  const rows: [number, readonly string[]][] = [];
  book.worksheets[0]!.eachRow((row, number) => {
    const cells = Array.from((row.values as Value[]).slice(1), shown);
    const last = cells.findLastIndex((cell) => cell !== '');
    if (last >= 0) rows.push([number, Array.from({ length: last + 1 }, (_, i) => cells[i] ?? '')]);
  });
  return rows;
}

function shown(value: Value | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

const anyValue: fc.Arbitrary<Value> = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '岗', '𠮷', ' ', '"', '&', '<', '_x0041_', '\n') }),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 100),
  fc.boolean(),
  fc.integer({ min: 61, max: 80_000 }).map((day) => new Date(Date.UTC(1899, 11, 30) + day * 86_400_000)),
  fc.constant(null),
);

describe('a workbook', () => {
  it('has the same rows here as for exceljs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyValue, { maxLength: 5 }), { minLength: 1, maxLength: 6 }), async (rows) => {
        const bytes = await workbook({ data: [['heading'], ...rows] });
        expect(await rowsOf(bytes)).toEqual(await rowsByExceljs(bytes));
      }),
      { numRuns: 40 },
    );
  });

  it('shows cells as a person sees them', async () => {
    const bytes = await workbook({
      a: [['岗', 1234, 0.1 + 0.2, 1e-7, 123456789012345, true, new Date('2026-03-05T00:00:00Z'), null, 'end']],
    });
    expect(await rowsOf(bytes)).toEqual([
      [1, ['岗', '1234', '0.3', '0.0000001', '123456789012345', 'TRUE', '2026-03-05', '', 'end']],
    ]);
  });

  it('is read by the sheet that is named, else by the first', async () => {
    const bytes = await workbook({ one: [['1']], two: [['2']] });
    expect([await rowsOf(bytes), await rowsOf(bytes, 'two')]).toEqual([[[1, ['1']]], [[1, ['2']]]]);
    await expect(rowsOf(bytes, 'three')).rejects.toThrow('a.xlsx: there is no sheet "three", or it is empty');
  });

  it('is imported like a table of text: title above the heading, rows that end early, dates and numbers', async () => {
    const content = await workbook({
      岗位: [
        ['2026年岗位表'],
        ['岗位编号', '行政区划代码', '岗位名称', '招聘人数', '发布日期', '关闭日期'],
        ['V1', 411202, '厨师', 2, new Date('2026-03-05T00:00:00Z')],
        [],
        ['V2', '411281', '护士', 0, '2026-03-05', null],
        ['V3', '411281', '护士', 1, '2026-03-05', null, 'beyond'],
      ],
    });
    const { lines, rejected, ignoredHeadings } = await readAll({
      content,
      source: { dataset: 'vacancies', headingRow: 2, columns: {} },
    });
    expect(lines.map((line) => line.replaceAll('\\N', ''))).toEqual([
      '3\tV1\t\t411202\t\t厨师\t\t2\t\t\t\t2026-03-05\t\t\t',
    ]);
    expect(rejected.map(({ row, rule }) => [row, rule])).toEqual([
      [5, 'range'],
      [6, 'column_count'],
    ]);
    expect(ignoredHeadings).toEqual([]);
  });
});

describe('a hostile or damaged workbook', () => {
  it('is refused when its directory declares more than it may unpack to', async () => {
    await expect(rowsOf(declaring(await workbook({ a: [['1']] }), 2_000_000_000))).rejects.toThrow(
      /unpacks to \d+ MB, which is refused/,
    );
    await expect(rowsOf(declaring(await workbook({ a: [['1']] }), 150 * 1024 ** 2))).rejects.toThrow(
      /unpacks to 15\d MB, which is refused/,
    );
  });

  it('is refused when it unpacks to more than its directory declares', async () => {
    await expect(rowsOf(declaring(await workbook({ a: [['1']] }), 10))).rejects.toThrow(
      'the workbook unpacks to more than it declares',
    );
  });

  it('is refused in words when it breaks off or is no workbook', async () => {
    const bytes = await workbook({ a: [['1']] });
    await expect(rowsOf(bytes.slice(0, bytes.length / 2))).rejects.toThrow('a.xlsx: the workbook is damaged');
    const broken = bytes.slice();
    broken.fill(0xff, 60, 200);
    await expect(rowsOf(broken)).rejects.toThrow('a.xlsx: the workbook');
  });
});

/** The same file, with another size in the directory for its largest entry. */
function declaring(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  let [largest, at] = [0, -1];
  for (let i = 0; i + 46 < changed.length; i++) {
    if (view.getUint32(i, true) !== 0x02014b50 || view.getUint32(i + 24, true) <= largest) continue;
    [largest, at] = [view.getUint32(i + 24, true), i];
  }
  view.setUint32(at + 24, size, true);
  return changed;
}
