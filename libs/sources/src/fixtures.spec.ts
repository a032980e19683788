import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DomainError } from '@gongxu/domain';
import { DATASETS } from '@gongxu/domain';
import { datasetOf, readAll } from './reading.builder.js';
import { RULES } from './rules.js';

const FOLDER = join(import.meta.dirname, '../fixtures');
const namesIn = (folder: string, ending: string): string[] =>
  readdirSync(join(FOLDER, folder))
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));

const GOOD = namesIn('ok', '.csv');
const BAD = namesIn('not-ok', '.csv').filter((name) => !name.includes('-file-'));

/** What is said of a file that cannot be read as a whole. */
const UNREADABLE: Readonly<Record<string, RegExp>> = {
  'vacancies-file-empty': /: the file is empty$/,
  'vacancies-file-missing-heading':
    /the column 招聘人数 \(招聘人数 \/ openings .*\) is missing; found: 岗位编号, 行政区划代码, 岗位名称, 人数, 发布日期$/,
  'vacancies-file-heading-twice': /the heading "岗位编号" stands twice/,
  'vacancies-file-open-quote': /a quotation mark opened in row 3 is never closed/,
  'vacancies-file-damaged-utf8': /the bytes from 114 on are not utf-8 text/,
  'vacancies-file-no-encoding': /the bytes from 58 on are not gb18030 text/,
  'vacancies-file-no-headings': /there is no row 1 with headings/,
  'vacancies-file-no-text': /the heading row is no text; send CSV or XLSX$/,
  'vacancies-file-old-workbook': /an old workbook \(.xls\) or one with a password; save it as XLSX or CSV$/,
  'vacancies-file-truncated-workbook': /the workbook is damaged/,
};

const read = (folder: string, name: string, chunk?: number) => {
  const definition = join(FOLDER, folder, `${name}.source.json`);
  return readAll({
    dataset: datasetOf(name),
    content: readFileSync(join(FOLDER, folder, `${name}.csv`)),
    ...(existsSync(definition) ? { source: JSON.parse(readFileSync(definition, 'utf8')) as unknown } : {}),
    ...(chunk ? { chunk } : {}),
    fileName: `${name}.csv`,
  });
};

describe.each(GOOD)('the good file %s', (name) => {
  const expected = readFileSync(join(FOLDER, 'ok', `${name}.copy`), 'utf8')
    .split('\n')
    .slice(0, -1);

  it('is stored as in the .copy file beside it, and no row is rejected', async () => {
    const { lines, rejected, accepted } = await read('ok', name);
    expect(rejected).toEqual([]);
    expect(lines).toEqual(expected);
    expect(accepted).toBe(expected.length);
    expect(accepted).toBeGreaterThan(0);
  });

  it('is read the same byte by byte', async () => {
    expect((await read('ok', name, 1)).lines).toEqual(expected);
  });
});

describe.each(BAD)('the bad file %s', (name) => {
  const rule = name.slice(datasetOf(name).length + 1);

  it('is rejected row for row, by the rule it is named after', async () => {
    const rows =
      readFileSync(join(FOLDER, 'not-ok', `${name}.csv`), 'utf8')
        .trimEnd()
        .split('\n').length - 1;
    const { lines, rejected } = await read('not-ok', name);
    expect(RULES).toContain(rule);
    expect(lines).toEqual([]);
    expect(rejected.map((rejection) => [rejection.row, rejection.rule])).toEqual(
      Array.from({ length: rows }, (_, i) => [i + 2, rule]),
    );
  });

  it('is rejected the same byte by byte', async () => {
    expect((await read('not-ok', name, 1)).rejected).toEqual((await read('not-ok', name)).rejected);
  });
});

describe('a file that cannot be read', () => {
  it.each(Object.entries(UNREADABLE))('is refused with a reason: %s', async (name, reason) => {
    const refusal = read('not-ok', name);
    await expect(refusal).rejects.toThrow(reason);
    await expect(refusal).rejects.toThrow(expect.objectContaining({ code: 'UNREADABLE_FILE' }) as DomainError);
    await expect(read('not-ok', name, 1)).rejects.toThrow(reason);
  });

  it('has a reason here for each fixture', () => {
    expect(namesIn('not-ok', '.csv').filter((name) => name.includes('-file-'))).toEqual(Object.keys(UNREADABLE).sort());
  });
});

it.each(DATASETS)('the dataset %s has a good and a bad file', (dataset) => {
  expect(GOOD.filter((name) => datasetOf(name) === dataset)).not.toEqual([]);
  expect(BAD.filter((name) => datasetOf(name) === dataset)).not.toEqual([]);
});

it('every rule a file can break alone has a bad file', () => {
  const broken = new Set(BAD.map((name) => name.slice(datasetOf(name).length + 1)));
  expect(RULES.filter((rule) => !broken.has(rule))).toEqual(['duplicate_key']); // found by the database, over all rows
});
