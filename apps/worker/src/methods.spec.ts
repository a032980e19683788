import type { CompileRun } from '@gongxu/data-access';
import { requestReplay } from '@gongxu/data-access';
import {
  DEFAULT_METHODS,
  FILL_RATE,
  POINTS,
  type CatalogueContent,
  type CatalogueEntry,
  type PointsMethod,
} from '@gongxu/shortage';
import {
  aSeeker,
  aVacancy,
  COUNTIES,
  csv,
  loadPolicies,
  loadTownLists,
  OCCUPATIONS,
  testPlatform,
  TOWN,
  workbench,
  type TestPlatform,
  type Workbench,
} from '@gongxu/testing';
import { handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

const { cook, nurse, welder } = OCCUPATIONS;
const { hubin, yima } = COUNTIES;
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i));

/** Postings of one occupation and county: closed and filled after `days`, `filled` of them. */
const postings = (occupation: string, region: string, year: number, n: number, filled: number, days: number) =>
  times(n, (i) =>
    aVacancy({
      vacancy_id: `${occupation}-${region}-${i}`,
      employer_id: `E-${region}-${i}`,
      occupation_code: occupation,
      region,
      posted_on: `${year}-03-01`,
      closed_on: new Date(Date.UTC(year, 2, 1 + days)).toISOString().slice(0, 10),
      filled: i < filled ? 1 : 0,
    }),
  );
const seekers = (occupation: string, region: string, year: number, n: number) =>
  times(n, (i) =>
    aSeeker({
      seeker_id: `${occupation}-${region}-${i}`,
      occupation_code: occupation,
      region,
      registered_on: `${year}-02-01`,
    }),
  );

const MINE: PointsMethod = {
  ...POINTS,
  id: 'mine',
  labelZh: '自定方法',
  parameters: {
    ...POINTS.parameters,
    scales: [],
    reference: {
      fromYear: 2024,
      toYear: 2026,
      minimumValues: 3,
      scales: [{ indicator: 'fill_rate', direction: 'low', quantiles: [1, 0.5, 0] }],
    },
    minimumRated: 1,
  },
};

describe('the methods of a run', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let run: CompileRun;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    for (const year of [2025, 2026]) {
      const rows = [
        ...postings(cook, hubin, year, 30, 6, 90),
        ...postings(cook, yima, year, 30, 24, 20),
        ...postings(nurse, hubin, year, 20, 10, 40),
        ...postings(nurse, yima, year, 2, 2, 10),
        ...postings(welder, hubin, year, 20, 20, 15),
        ...postings(welder, yima, year, 20, 18, 25),
      ];
      await bench.import({ dataset: 'vacancies', region: TOWN, year, text: csv(rows) });
      const people = [
        ...seekers(cook, hubin, year, 20),
        ...seekers(cook, yima, year, 40),
        ...seekers(nurse, hubin, year, 30),
      ];
      await bench.import({ dataset: 'job_seekers', region: TOWN, year, text: csv(people) });
    }
    await bench.compile(TOWN, 2025);
    run = await bench.compile(TOWN, 2026, { methods: [MINE], defaultMethod: 'mine' });
  });
  afterAll(() => platform?.drop());

  const editionOf = async ({ editionId }: CompileRun) =>
    (await platform.database.read.editionReader.byIds([editionId!]))[0]!;
  const headerOf = async (of = run) =>
    (await editionOf(of)).header as CatalogueContent & { referenceEditions: unknown[] };
  const entryOf = async (occupation: string, of = run): Promise<CatalogueEntry> =>
    (await platform.database.read.editions.entriesOf<CatalogueEntry>(TOWN, of.editionId!))
      .map(({ content }) => content)
      .find((entry) => entry.occupation === occupation)!;

  it('are the product’s and the asker’s own, written out in the run', async () => {
    expect(run).toMatchObject({ status: 'done', error: null, policy: { defaultMethod: 'mine' } });
    const ids = [...DEFAULT_METHODS.map(({ id }) => id), 'mine'];
    expect((run.policy.methods as { id: string }[]).map(({ id }) => id)).toEqual(ids);
    expect((await entryOf(cook)).ratings.map(({ method }) => method)).toEqual(ids);
    expect((await headerOf()).defaultMethod).toBe('mine');
  });

  it('read cut points off the editions of a reference period, and name those editions', async () => {
    // fill rates of 2025: cook 30 of 60, nurse 12 of 22, welder 38 of 40
    const mine = (await headerOf()).methods.find(({ id }) => id === 'mine') as PointsMethod;
    expect(mine.parameters.scales).toEqual([
      { indicator: 'fill_rate', direction: 'low', cutPoints: [0.95, 0.545455, 0.5] },
    ]);
    expect((await headerOf()).referenceEditions).toEqual([
      { year: 2025, contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    expect(await entryOf(cook)).toMatchObject({ rating: 'shortage', score: 3 });
  });

  it('agree with each other as far as the header says', async () => {
    const { agreement, methods } = await headerOf();
    expect(agreement).toHaveLength((methods.length * (methods.length - 1)) / 2);
    const pair = agreement.find(({ methods: [a, b] }) => a === 'ratio_gap' && b === 'fill_rate');
    expect(pair).toMatchObject({ bothRated: 3 });
  });

  it('name the driver of a low fill rate', async () => {
    const { ratings } = await entryOf(cook);
    expect(ratings.find(({ method }) => method === 'fill_rate')).toMatchObject({
      rating: 'shortage',
      driver: 'suitability_gap',
    });
  });

  it('of the same id as a shipped one take its place', async () => {
    const stricter = { ...FILL_RATE, version: 'mine', parameters: { ...FILL_RATE.parameters, shortageBelow: 0.4 } };
    const other = await bench.compile(TOWN, 2026, { methods: [stricter] });
    const { ratings } = await entryOf(cook, other);
    expect(ratings.find(({ method }) => method === 'fill_rate')).toMatchObject({
      version: 'mine',
      rating: 'observation',
    });
    expect(ratings).toHaveLength(DEFAULT_METHODS.length);
  });

  it('without the one that is to decide are refused before anything runs', async () => {
    await expect(bench.compile(TOWN, 2026, { defaultMethod: 'lottery' })).rejects.toThrow(
      expect.objectContaining({ code: 'INVALID_POLICY', message: expect.stringContaining('no method "lottery"') }),
    );
  });

  it('give the same hash when the edition is made again, though the reference year has a newer edition', async () => {
    await bench.compile(TOWN, 2025, { methods: [MINE] });
    const edition = await editionOf(run);
    const id = await requestReplay(platform.database, edition, 'spec');
    await bench.work(id);
    expect(await platform.database.read.runs.find(id)).toMatchObject({ contentHash: edition.contentHash });
  });

  it('leave each county its own, shrunk towards the town and saying how far', async () => {
    const { areas } = await entryOf(cook);
    const of = (region: string, id: string) =>
      areas.find((area) => area.region === region)!.indicators.find((indicator) => indicator.id === id)!;
    for (const [region, own] of [
      [hubin, 0.2],
      [yima, 0.8],
    ] as const) {
      const { value, borrowed, n } = of(region, 'fill_rate');
      expect(n).toBe(30);
      expect(value).toBeCloseTo(borrowed! * 0.5 + (1 - borrowed!) * own, 5);
    }
    expect(of(hubin, 'vacancy_days').value).toBeGreaterThan(of(yima, 'vacancy_days').value!);
    const nurses = (await entryOf(nurse)).areas.find(({ region }) => region === yima)!;
    expect(nurses.indicators.find(({ id }) => id === 'fill_rate')).toEqual({
      id: 'fill_rate',
      value: null,
      borrowed: null,
      n: 2,
      reason: 'too_thin',
    });
  });
});
