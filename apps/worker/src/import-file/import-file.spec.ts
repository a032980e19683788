import { FileStore, retryJob, type ImportRecord } from '@gongxu/data-access';
import {
  aVacancy,
  csv,
  loadPolicies,
  loadTownLists,
  OCCUPATIONS,
  testPlatform,
  TOWN,
  workbench,
  type TestPlatform,
  type TextImport,
  type Workbench,
} from '@gongxu/testing';
import { handlers } from '../handlers.js';
import { jobRunner } from '../job-runner.js';

let platform: TestPlatform;
let bench: Workbench;
beforeAll(async () => {
  platform = await testPlatform();
  bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
  await loadPolicies(platform);
  await loadTownLists(bench);
});
afterAll(() => platform?.drop());

let parts = 0;
/** A place of its own for each file, so that no test sees another's. */
const aFile = (text: TextImport['text'], different: Partial<TextImport> = {}): TextImport => ({
  dataset: 'vacancies', region: TOWN, year: 2026, part: `part-${++parts}`, text, fileName: '岗位.csv', ...different,
}); // prettier-ignore

const query = <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
  platform.database.dataSource.query<T[]>(sql, parameters);
const vacanciesOf = async ({ id }: ImportRecord): Promise<string[]> =>
  (
    await query<{ vacancy_id: string }>('SELECT vacancy_id FROM vacancy WHERE import_id = $1 ORDER BY row_number', [id])
  ).map((row) => row.vacancy_id);
const quarantineOf = ({ id }: ImportRecord) => platform.database.read.quarantine.ofImports([id], { limit: 100 });

describe('a file of good and bad rows', () => {
  let record: ImportRecord;
  beforeAll(async () => {
    const text = [
      '岗位编号,地区代码,职业代码,招聘人数,最低月薪,最高月薪,发布日期,备注',
      `V1,411202,${OCCUPATIONS.cook},2,4000,6000,2026-03-01,`,
      'V2,411202,9-99-99-99,1,,,2026-03-01,',
      `V3,411300,${OCCUPATIONS.cook},1,,,2026-03-01,`,
      `V4,411202,${OCCUPATIONS.cook},0,5000,6000,2026-02-30,`,
      `V5,411202,${OCCUPATIONS.cook},1,7000,6000,2026-03-01,`,
      `V6,411202,${OCCUPATIONS.cook},1,,2026-03-01`,
      `V7,411281,${OCCUPATIONS.nurse},1,,,2026/3/5,`,
      ',,,,,,,',
    ].join('\n');
    record = await bench.import(aFile(text));
  });

  it('is loaded with the good rows, and the counts add up', async () => {
    expect(record).toMatchObject({
      status: 'loaded',
      error: null,
      counts: { read: 8, loaded: 2, rejected: 5, skipped: 1 },
    });
    expect(await vacanciesOf(record)).toEqual(['V1', 'V7']);
    expect(record.ignoredHeadings).toEqual(['备注']);
  });

  it('is loaded exactly, with the rows numbered as in the file', async () => {
    const rows = await query(
      'SELECT scope_region, row_number, region, occupation_code, openings, wage_low, wage_high, posted_on::text FROM vacancy WHERE import_id = $1 ORDER BY row_number',
      [record.id],
    );
    expect(rows).toEqual([
      {
        scope_region: TOWN,
        row_number: 2,
        region: '411202',
        occupation_code: OCCUPATIONS.cook,
        openings: 2,
        wage_low: 4000,
        wage_high: 6000,
        posted_on: '2026-03-01',
      },
      {
        scope_region: TOWN,
        row_number: 8,
        region: '411281',
        occupation_code: OCCUPATIONS.nurse,
        openings: 1,
        wage_low: null,
        wage_high: null,
        posted_on: '2026-03-05',
      },
    ]);
  });

  it('has the bad rows in quarantine with row, column, value and rule', async () => {
    const faults = (await quarantineOf(record)).map(({ rowNumber, fault, column, value, rule }) => [
      rowNumber,
      fault,
      column,
      value,
      rule,
    ]);
    expect(faults).toEqual([
      [3, 1, '职业代码', '9-99-99-99', 'unknown_code'],
      [4, 1, '地区代码', '411300', 'outside_region'],
      [5, 1, '招聘人数', '0', 'range'],
      [5, 2, '发布日期', '2026-02-30', 'date'],
      [6, 1, '最高月薪', '6000', 'wage_order'],
      [7, 1, '', '', 'column_count'],
    ]);
  });

  it('has the whole bad row as it was sent, under the name of the file', async () => {
    const [first] = await quarantineOf(record);
    expect(first).toMatchObject({
      scopeRegion: TOWN,
      importId: record.id,
      raw: ['V2', '411202', '9-99-99-99', '1', '', '', '2026-03-01', ''],
    });
    expect(record.fileName).toBe('岗位.csv');
  });
});

describe('a key that stands twice in a file', () => {
  it('keeps the first row and names it at the others in quarantine', async () => {
    const record = await bench.import(
      aFile(csv([aVacancy(), aVacancy({ vacancy_id: 'V2' }), aVacancy({ openings: 9 }), aVacancy()])),
    );
    expect(record).toMatchObject({ status: 'loaded', counts: { read: 4, loaded: 2, rejected: 2, skipped: 0 } });
    expect(await vacanciesOf(record)).toEqual(['V1', 'V2']);
    expect(await quarantineOf(record)).toEqual([
      expect.objectContaining({
        rowNumber: 4,
        column: 'vacancy_id',
        value: 'V1',
        rule: 'duplicate_key',
        params: { firstRow: 2 },
      }),
      expect.objectContaining({
        rowNumber: 5,
        column: 'vacancy_id',
        value: 'V1',
        rule: 'duplicate_key',
        params: { firstRow: 2 },
      }),
    ]);
  });

  it('has the repeated row in quarantine in the order of the columns', async () => {
    const record = await bench.import(aFile(csv([aVacancy(), aVacancy({ openings: 9 })])));
    const [repeated] = await quarantineOf(record);
    expect(repeated!.raw).toEqual([
      'V1',
      'E1',
      '411202',
      OCCUPATIONS.cook,
      '厨师',
      '',
      '9',
      '',
      '4000',
      '6000',
      '2026-03-01',
      '',
      '',
      '',
    ]);
  });
});

describe('a file that cannot be read', () => {
  const failures: [string, TextImport['text'], RegExp][] = [
    ['has no rows', `${csv([aVacancy()]).split('\n')[0]}\n`, /^岗位.csv: the file has no rows$/],
    ['is empty', '', /^岗位.csv: /],
    [
      'lacks a required column',
      'vacancy_id,region\nV1,411202\n',
      /the column .+ is missing; found: vacancy_id, region/,
    ],
    ['has a heading twice', 'vacancy_id,region,region\nV1,411202,411202\n', /the heading "region" stands twice/],
  ];
  it.each(failures)('fails in words when it %s, and leaves nothing', async (_fault, text, words) => {
    const record = await bench.import(aFile(text));
    expect(record.status).toBe('failed');
    expect(record.error).toMatch(words);
    expect([await vacanciesOf(record), await quarantineOf(record)]).toEqual([[], []]);
    expect(await platform.database.read.jobs.ofGroups([record.id])).toEqual([
      expect.objectContaining({ state: 'failed', error: record.error }),
    ]);
  });

  it('leaves nothing when the disk fails half-way, and is loaded by the next attempt', async () => {
    const { database, files, filesDir } = platform;
    const id = await bench.requestImport(
      aFile(csv(Array.from({ length: 20_000 }, (_, i) => aVacancy({ vacancy_id: `V${i}` })))),
    );
    const load = (store: FileStore) =>
      handlers(database, store).run['import-file']({ scopeRegion: TOWN, importId: id }, () => undefined);
    await expect(load(new FailingFileStore(filesDir))).rejects.toThrow('the disk failed');
    const record = (await database.read.imports.find(id))!;
    expect([record.status, await vacanciesOf(record), await quarantineOf(record)]).toEqual(['waiting', [], []]);
    await load(files);
    expect(await database.read.imports.find(id)).toMatchObject({
      status: 'loaded',
      counts: { read: 20_000, loaded: 20_000 },
    });
  });

  it('fails naming the place in its source definition', async () => {
    const definition = { dataset: 'vacancies', columns: { openings: { form: '人数' } } };
    const record = await bench.import(aFile(csv([aVacancy()]), { source: definition }));
    expect(record).toMatchObject({ status: 'failed', error: expect.stringMatching(/columns\.openings/) as string });
  });

  it('fails naming the code list that is not loaded', async () => {
    const source = { dataset: 'vacancies', codeSystems: { occupation: 'xx.none' }, columns: {} };
    const record = await bench.import(aFile(csv([aVacancy()]), { source }));
    expect(record.error).toBe('vacancies: no list of occupation codes is loaded (xx.none); import it first');
  });

  it('can be tried again once what was wanting is there', async () => {
    const { database } = platform;
    const source = { dataset: 'vacancies', codeSystems: { occupation: 'xx.later' }, columns: {} };
    const failed = await bench.import(aFile(csv([aVacancy({ occupation_code: 'A' })]), { source }));
    expect(failed.status).toBe('failed');
    const list = { dataset: 'occupations', system: { id: 'xx.later', kind: 'occupation', version: '1' }, columns: {} };
    await bench.import({ dataset: 'occupations', text: 'code,name_zh\nA,甲\n', source: list });
    const [job] = await database.read.jobs.ofGroups([failed.id]);
    await retryJob(database, job!.id);
    await bench.work(failed.id);
    expect(await database.read.imports.find(failed.id)).toMatchObject({
      status: 'loaded',
      error: null,
      counts: { loaded: 1 },
    });
  });
});

describe('the codes of institutions', () => {
  const COLLEGES = 'code,name_zh,region\nA1,义马职业学院,411281\nB1,南阳职业学院,411300\n';
  const provisions = (institution: string): TextImport =>
    aFile(csv([{ institution, programme: '520201', length_years: 3 }]), { dataset: 'provisions' });

  it('are taken as they come while no list has an institution of the region', async () => {
    expect((await bench.import(provisions('ANY'))).status).toBe('loaded');
  });

  it('are held against the institutions of the region, whichever list they stand in', async () => {
    const system = { id: 'xx.colleges', kind: 'institution', version: '1' };
    const source = { dataset: 'institutions', system, columns: {} };
    await bench.import({ dataset: 'institutions', text: COLLEGES, source });
    expect((await bench.import(provisions('A1'))).status).toBe('loaded');
    for (const stranger of ['B1', 'ANY']) {
      const record = await bench.import(provisions(stranger));
      expect((await quarantineOf(record)).map(({ value, rule }) => [value, rule])).toEqual([
        [stranger, 'unknown_code'],
      ]);
    }
  });

  it('of another city ask nothing of this one', async () => {
    const other = { ...provisions('ANY'), region: '411300' };
    const system = { id: 'xx.colleges', kind: 'institution', version: '2' };
    await bench.import({
      dataset: 'institutions',
      text: COLLEGES.replace(/B1.*\n/, ''),
      source: { dataset: 'institutions', system, columns: {} },
    });
    expect((await bench.import(other)).status).toBe('loaded');
  });
});

/** Gives two pieces of a file and then fails. */
class FailingFileStore extends FileStore {
  override async *open(sha256: string): AsyncGenerator<Uint8Array> {
    let pieces = 0;
    for await (const piece of super.open(sha256)) {
      if (++pieces > 2) throw new Error('the disk failed');
      yield piece;
    }
  }
}
