import type { BalanceComponent } from '@gongxu/balance';
import type { CompileRun, ImportRecord } from '@gongxu/data-access';
import type { CatalogueEntry } from '@gongxu/shortage';
import {
  loadPolicies,
  loadReferenceLists,
  loadUnitedStatesSample,
  testPlatform,
  workbench,
  type TestPlatform,
  type Workbench,
} from '@gongxu/testing';
import { handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

const LISTS = ['iso_3166', 'us_soc_2018', 'us_cip_2020', 'us_soc_2018_job_titles', 'us_cip_2020_to_soc_2018'];

interface Loaded {
  readonly platform: TestPlatform;
  readonly bench: Workbench;
  readonly lists: ReadonlyMap<string, ImportRecord>;
  readonly sample: ImportRecord;
}

/** The US lists and the BLS Employment Projections 2019-29 as published. */
async function loadUnitedStates(): Promise<Loaded> {
  const platform = await testPlatform();
  const bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
  await loadPolicies(platform);
  const lists = await loadReferenceLists(bench, LISTS);
  return { platform, bench, lists, sample: await loadUnitedStatesSample(bench) };
}

describe('the published projections of the United States', () => {
  let us: Loaded;
  let run: CompileRun;
  let entries: CatalogueEntry[];
  beforeAll(async () => {
    us = await loadUnitedStates();
    run = await us.bench.compile('US', 2019);
    entries = await entriesOf(us, run);
  });
  afterAll(() => us?.platform.drop());

  const query = <T>(sql: string, parameters: unknown[]): Promise<T[]> =>
    us.platform.database.dataSource.query<T[]>(sql, parameters);
  const listOf = (name: string): string => us.lists.get(name)!.id;

  it('are 790 accounts, all of them good', () => {
    expect(us.sample).toMatchObject({ status: 'loaded', counts: { read: 790, loaded: 790, rejected: 0, skipped: 0 } });
  });

  it('state a change that is the difference of the levels, to 0.1 thousand persons, in all 790', async () => {
    const rows = await query<{ within: boolean }>(
      `SELECT abs(employment_change - (employment_end - employment_start)) <= 100 + 1e-6 AS within FROM occupation_account WHERE import_id = $1`,
      [us.sample.id],
    );
    expect(rows.filter(({ within }) => within)).toHaveLength(790);
  });

  it('lose persons in 230 occupations, of which all but one still have openings', async () => {
    const declining = await query<{ openings: number }>(
      `SELECT openings_annual AS openings FROM occupation_account WHERE import_id = $1 AND employment_change < 0`,
      [us.sample.id],
    );
    expect(declining).toHaveLength(230);
    expect(declining.filter(({ openings }) => openings > 0)).toHaveLength(229);
  });

  it('have a crosswalk of 6,097 rows, less the 180 of the programme that is none', async () => {
    expect(us.lists.get('us_cip_2020_to_soc_2018')!.counts).toEqual({
      read: 6097,
      loaded: 5917,
      rejected: 0,
      skipped: 180,
    });
    const [{ n }] = (await query<{ n: number }>(
      `SELECT count(*)::int AS n FROM crosswalk_link WHERE import_id = $1 AND (programme = '99.9999' OR occupation = '99-9999')`,
      [listOf('us_cip_2020_to_soc_2018')],
    )) as [{ n: number }];
    expect(n).toBe(0);
  });

  it('have 432 programmes that lead to exactly one occupation', async () => {
    const rows = await query(
      `SELECT programme FROM crosswalk_link WHERE import_id = $1 AND occupation IS NOT NULL GROUP BY programme HAVING count(*) = 1`,
      [listOf('us_cip_2020_to_soc_2018')],
    );
    expect(rows).toHaveLength(432);
  });

  it('give a catalogue of the 790 occupations, each ranked once', () => {
    expect(run).toMatchObject({ status: 'done', createdEdition: true, error: null });
    expect(entries.map(({ rank }) => rank)).toEqual(Array.from({ length: 790 }, (_, i) => i + 1));
    expect(new Set(entries.map(({ occupation }) => occupation)).size).toBe(790);
  });

  it('give openings that are the annual change and the separations, which are never below zero', async () => {
    const published = await query<{ occupation: string; openings: number; change: number }>(
      `SELECT occupation_code AS occupation, openings_annual AS openings, employment_change / 10 AS change FROM occupation_account WHERE import_id = $1`,
      [us.sample.id],
    );
    const of = new Map(entries.map((entry) => [entry.occupation, entry]));
    const wrong = published.filter(({ occupation, openings, change }) => {
      const { demand, components } = of.get(occupation)!;
      const [expansion, separations] = [valueOf(components, 'expansion'), valueOf(components, 'separations')];
      const holds =
        near(demand, openings) &&
        near(expansion, change) &&
        near(expansion + separations, openings) &&
        separations >= 0;
      return !holds;
    });
    expect(wrong).toEqual([]);
  });

  it('know no occupation and no programme that is "no match"', () => {
    expect(entries.filter(({ occupation }) => occupation === '99-9999')).toEqual([]);
    expect(entries.flatMap(({ programmes }) => programmes).filter(({ programme }) => programme === '99.9999')).toEqual(
      [],
    );
  });

  it('have no supply, for the United States send no graduates and no job seekers: so no gap is made up', () => {
    expect(entries.filter(({ supply, gap }) => supply !== null || gap !== null)).toEqual([]);
  });

  it('give the same edition again and no second one', async () => {
    const again = await us.bench.compile('US', 2019);
    expect(again).toMatchObject({ status: 'done', createdEdition: false, editionId: run.editionId });
    const editions = await us.platform.database.read.editionReader.list({ region: 'US' }, 10);
    expect(editions).toEqual([expect.objectContaining({ number: 1, entryCount: 790 })]);
  });

  it('give the same hash, byte for byte, in another database', async () => {
    const other = await loadUnitedStates();
    try {
      const otherRun = await other.bench.compile('US', 2019);
      const [first, second] = [await editionOf(us, run), await editionOf(other, otherRun)];
      expect(second.contentHash).toBe(first.contentHash);
      expect(first.contentHash).toMatch(/^[0-9a-f]{64}$/);
      expect(JSON.stringify(await entriesOf(other, otherRun))).toBe(JSON.stringify(entries));
    } finally {
      await other.platform.drop();
    }
  });
});

describe('a programme that leads to no occupation', () => {
  it('adds to the supply of none', async () => {
    const us = await loadUnitedStates();
    try {
      const { bench, platform } = us;
      const [noMatch, oneMatch] = await noMatchAndOneMatch(us);
      const source = { dataset: 'graduates', codeSystems: { programme: 'us.cip.2020' }, columns: {} };
      const text = `institution,programme,year,graduates\nA,${noMatch},2019,1000\nA,${oneMatch.programme},2019,100\n`;
      expect(await bench.import({ dataset: 'graduates', region: 'US', year: 2019, source, text })).toMatchObject({
        status: 'loaded',
        counts: { loaded: 2 },
      });
      const lines = await entriesOf(us, await bench.compile('US', 2019));
      const supplied = lines
        .filter(({ supply }) => supply !== null)
        .map(({ occupation, supply }) => [occupation, supply]);
      // 100 graduates × weight 1 × entry rate 0.5 of the policy
      expect(supplied).toEqual([[oneMatch.occupation, 50]]);
      expect(await platform.database.read.editionReader.list({ region: 'US' }, 10)).toHaveLength(1);
    } finally {
      await us.platform.drop();
    }
  });
});

async function noMatchAndOneMatch({
  platform,
  lists,
}: Loaded): Promise<[string, { programme: string; occupation: string }]> {
  const id = lists.get('us_cip_2020_to_soc_2018')!.id;
  const rows = await platform.database.dataSource.query<{ programme: string; occupation: string | null }[]>(
    `SELECT programme, min(occupation) AS occupation FROM crosswalk_link WHERE import_id = $1 GROUP BY programme HAVING count(*) = 1 ORDER BY 1`,
    [id],
  );
  const noMatch = rows.find(({ occupation }) => occupation === null)!;
  const oneMatch = rows.find(({ occupation }) => occupation !== null)!;
  return [noMatch.programme, { programme: oneMatch.programme, occupation: oneMatch.occupation! }];
}

const valueOf = (components: readonly BalanceComponent[], id: BalanceComponent['id']): number =>
  components.find((component) => component.id === id)?.value ?? Number.NaN;

/** Entries are rounded to six digits. */
const near = (a: number | null, b: number): boolean => a !== null && Math.abs(a - b) < 1e-5;

const editionOf = async ({ platform }: Loaded, { editionId }: CompileRun) =>
  (await platform.database.read.editionReader.byIds([editionId!]))[0]!;

const entriesOf = async ({ platform }: Loaded, { region, editionId }: CompileRun): Promise<CatalogueEntry[]> =>
  (await platform.database.read.editions.entriesOf<CatalogueEntry>(region, editionId!)).map(({ content }) => content);
