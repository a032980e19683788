import type { ImportRecord } from '@gongxu/data-access';
import {
  aVacancy,
  csv,
  loadPolicies,
  loadTownLists,
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

describe('sending a file again', () => {
  it('changes nothing when it is the same file', async () => {
    const file = aFile(csv([aVacancy()]));
    const first = await bench.import(file);
    const again = await bench.import({ ...file, fileName: 'other name.csv' });
    expect([first.status, again.status, await vacanciesOf(again)]).toEqual(['loaded', 'unchanged', []]);
    expect((await platform.database.read.imports.find(first.id))!.status).toBe('loaded');
  });

  it('reads the same file anew under another source definition', async () => {
    const file = aFile(csv([aVacancy()]));
    await bench.import(file);
    const again = await bench.import({
      ...file,
      source: { dataset: 'vacancies', columns: { openings: { value: 5 } } },
    });
    expect(again.status).toBe('loaded');
  });

  it('lets a corrected file take the place of the first, whose rows stay', async () => {
    const file = aFile(csv([aVacancy(), aVacancy({ vacancy_id: 'V2' })]));
    const first = await bench.import(file);
    const corrected = await bench.import({ ...file, text: csv([aVacancy({ openings: 2 })]) });
    expect(corrected).toMatchObject({ status: 'loaded', supersedes: first.id });
    expect((await platform.database.read.imports.find(first.id))!.status).toBe('superseded');
    expect([await vacanciesOf(first), await vacanciesOf(corrected)]).toEqual([['V1', 'V2'], ['V1']]);
  });

  it('lets the first version return after a correction', async () => {
    const file = aFile(csv([aVacancy()]));
    await bench.import(file);
    await bench.import({ ...file, text: csv([aVacancy({ openings: 2 })]) });
    expect((await bench.import(file)).status).toBe('loaded');
  });

  it('leaves the earlier file standing when no row of the new one is good', async () => {
    const file = aFile(csv([aVacancy()]));
    const first = await bench.import(file);
    const worse = await bench.import({
      ...file,
      text: csv([aVacancy({ openings: 0 }), aVacancy({ region: '000000' })]),
    });
    expect(worse).toMatchObject({ status: 'failed', counts: { read: 2, loaded: 0, rejected: 2 } });
    expect(worse.error).toBe('岗位.csv: none of 2 rows could be accepted; see the quarantine');
    expect(await quarantineOf(worse)).toHaveLength(2);
    expect((await platform.database.read.imports.find(first.id))!.status).toBe('loaded');
  });
});

describe('one import done twice', () => {
  const load = (importId: string) =>
    handlers(platform.database, platform.files).run['import-file']({ scopeRegion: TOWN, importId }, () => undefined);

  it('loads its rows once, one after the other', async () => {
    const id = await bench.requestImport(aFile(csv([aVacancy()])));
    await load(id);
    await load(id);
    const record = (await platform.database.read.imports.find(id))!;
    expect([record.status, await vacanciesOf(record)]).toEqual(['loaded', ['V1']]);
  });

  it('loads its rows once, both at the same time', async () => {
    const id = await bench.requestImport(
      aFile(csv(Array.from({ length: 3_000 }, (_, i) => aVacancy({ vacancy_id: `V${i}` })))),
    );
    await Promise.all([load(id), load(id), load(id)]);
    const record = (await platform.database.read.imports.find(id))!;
    expect([record.status, record.counts.loaded, (await vacanciesOf(record)).length]).toEqual(['loaded', 3_000, 3_000]);
  });

  it('keeps one of two files sent for the same place at the same time, and the other as superseded or unchanged', async () => {
    const file = aFile(csv([aVacancy()]));
    const ids = [
      await bench.requestImport(file),
      await bench.requestImport({ ...file, text: csv([aVacancy({ openings: 2 })]) }),
      await bench.requestImport(file),
    ];
    await Promise.all(ids.map(load));
    const statuses = (await platform.database.read.imports.byIds(ids)).map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 'loaded')).toHaveLength(1);
    expect(statuses).not.toContain('failed');
  });
});
