import {
  aSeeker,
  csv,
  loadPolicies,
  loadTownLists,
  testPlatform,
  TOWN,
  workbench,
  type TestPlatform,
  type Workbench,
} from '@gongxu/testing';
import { handlers } from '../handlers.js';
import { jobRunner } from '../job-runner.js';

/** The example of GB 11643-1999, and a number as given out before it (15 digits). */
const LONG = '11010519491231002X';
const SHORT = '110105491231002';

describe('a citizen ID number', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
  });
  afterAll(() => platform?.drop());

  const seekers = (text: string) => bench.import({ dataset: 'job_seekers', region: TOWN, year: 2026, text });

  it('sends its row to the quarantine, where only the region is left of it', async () => {
    const record = await seekers(
      csv([aSeeker(), aSeeker({ seeker_id: LONG }), aSeeker({ seeker_id: 'S3', job_title: `厨师（${SHORT}）` })]),
    );
    expect(record).toMatchObject({ status: 'loaded', counts: { loaded: 1, rejected: 2 } });
    const faults = await platform.database.read.quarantine.ofImports([record.id], { limit: 10 });
    expect(faults.map(({ rowNumber, column, value, rule }) => [rowNumber, column, value, rule])).toEqual([
      [3, 'seeker_id', '110105************', 'citizen_id'],
      [4, 'job_title', '厨师（110105*********）', 'citizen_id'],
    ]);
  });

  it('is stored nowhere, wherever in a file it stands', async () => {
    const [heading, row] = csv([aSeeker()]).trim().split('\n') as [string, string];
    await seekers(csv([aSeeker({ seeker_id: LONG.toLowerCase() })]));
    await seekers(csv([{ ...aSeeker(), 身份证号: LONG }]));
    await seekers(csv([aSeeker({ region: LONG, occupation_code: SHORT, registered_on: LONG })]));
    await seekers(`${heading}\n${row},${LONG}\n`);
    await seekers(`${heading}\n${row.replace('厨师', `"厨师"${LONG}`)}\n`);
    await seekers(`S1,${LONG},411202\nS2,${SHORT},411202\n`);
    await seekers(`${heading},${LONG}\n${row},\n`);
    await seekers(`${heading},${LONG},${LONG}\n${row},,\n`);
    expect(await placesOf(platform, [LONG, LONG.toLowerCase(), SHORT])).toEqual([]);
  });

  it('would be found by the search above if it were stored', async () => {
    await platform.database.read.jobs.enqueue({
      groupId: '00000000-0000-4000-8000-000000000000',
      name: 'x',
      payload: { id: LONG },
      requestedBy: 'x',
    });
    expect(await placesOf(platform, [LONG])).toEqual(['job']);
    await platform.database.dataSource.query(`DELETE FROM job WHERE name = 'x'`);
  });
});

/** Tables of the whole database with a row in which one of the texts stands. */
async function placesOf({ database: { dataSource } }: TestPlatform, texts: readonly string[]): Promise<string[]> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1`,
  );
  const places: string[] = [];
  for (const { name } of tables) {
    const [{ found }] = await dataSource.query<[{ found: boolean }]>(
      `SELECT EXISTS (SELECT 1 FROM "${name}" AS t WHERE t::text LIKE ANY($1)) AS found`,
      [texts.map((text) => `%${text}%`)],
    );
    if (found) places.push(name);
  }
  return places;
}
