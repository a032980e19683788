import type { CompileRun } from '@gongxu/data-access';
import type { CatalogueEntry } from '@gongxu/shortage';
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
type Rows = Parameters<typeof csv>[0];

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));
const PAY = {
  low: { wage_low: 4000, wage_high: 6000 },
  middle: { wage_low: 5000, wage_high: 7000 },
  high: { wage_low: 7000, wage_high: 9000 },
};

/** 12 cooks' postings of two openings: six closed and filled after 30 days, three closed unfilled after 60, three open. */
const cookPostings: Rows = times(12, (i) =>
  aVacancy({
    vacancy_id: `C${i}`,
    employer_id: `E${i}`,
    region: i <= 8 ? hubin : yima,
    openings: 2,
    ...(i <= 5 ? PAY.low : i <= 9 ? PAY.middle : PAY.high),
    closed_on: i <= 6 ? '2026-03-31' : i <= 9 ? '2026-04-30' : null,
    filled: i <= 6 ? 2 : i <= 9 ? 0 : null,
  }),
);
const vacancies2026: Rows = [
  ...cookPostings,
  aVacancy({
    vacancy_id: 'TITLE',
    employer_id: 'E13',
    openings: 2,
    occupation_code: null,
    job_title: '急招后厨大师傅（包吃住）',
    ...PAY.low,
  }),
  aVacancy({ vacancy_id: 'AGAIN-30', employer_id: 'E1', openings: 2, posted_on: '2026-03-31', ...PAY.low }),
  aVacancy({ vacancy_id: 'AGAIN-61', employer_id: 'E1', openings: 2, posted_on: '2026-05-01', ...PAY.low }),
  aVacancy({
    vacancy_id: 'ELSEWHERE',
    employer_id: 'E2',
    region: yima,
    openings: 2,
    posted_on: '2026-03-15',
    ...PAY.middle,
  }),
  aVacancy({ vacancy_id: 'UNKNOWN', employer_id: 'E20', occupation_code: null, job_title: '神秘岗位' }),
  aVacancy({ vacancy_id: 'BROAD', employer_id: 'E21', occupation_code: null, job_title: '住宿和餐饮服务人员' }),
  ...times(4, (i) =>
    aVacancy({ vacancy_id: `N${i}`, employer_id: `H${i}`, occupation_code: nurse, posted_on: '2026-06-09' }),
  ),
  ...times(2, (i) => aVacancy({ vacancy_id: `W${i}`, employer_id: `F${i}`, occupation_code: welder })),
];
const seekers2026: Rows = [
  ...times(12, (i) =>
    aSeeker({
      seeker_id: `C${i}`,
      region: i <= 10 ? hubin : yima,
      ...(i === 12 ? { occupation_code: null, job_title: '后厨大师傅' } : {}),
      ...(i <= 3 ? { closed_on: '2026-02-28', outcome: 'employed' } : {}),
    }),
  ),
  ...times(10, (i) => aSeeker({ seeker_id: `N${i}`, occupation_code: nurse })),
  aSeeker({ seeker_id: 'W1', occupation_code: welder }),
];
/** The year before: nurses wanted far more than cooks. */
const vacancies2025: Rows = [
  ...times(12, (i) => aVacancy({ vacancy_id: `C${i}`, employer_id: `E${i}`, posted_on: '2025-03-01' })),
  ...times(10, (i) =>
    aVacancy({
      vacancy_id: `N${i}`,
      employer_id: `H${i}`,
      occupation_code: nurse,
      openings: 3,
      posted_on: '2025-03-01',
    }),
  ),
];
const seekers2025: Rows = [
  ...times(20, (i) => aSeeker({ seeker_id: `C${i}`, registered_on: '2025-02-01' })),
  ...times(5, (i) => aSeeker({ seeker_id: `N${i}`, occupation_code: nurse, registered_on: '2025-02-01' })),
];
const graduates: Rows = [
  { institution: 'A', programme: '520201', year: 2026, graduates: 100, further_study: 20, abroad: 10 },
  { institution: 'A', programme: '540202', year: 2026, graduates: 20, further_study: 0, abroad: 0 },
  { institution: 'A', programme: '990000', year: 2026, graduates: 500, further_study: 0, abroad: 0 },
];
const employment: Rows = [
  { region: TOWN, occupation_code: cook, year: 2026, headcount: 100 },
  { region: TOWN, occupation_code: nurse, year: 2026, headcount: 200 },
];

describe('the catalogue of a small town', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let before: CompileRun;
  let run: CompileRun;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    await send('vacancies', 2025, vacancies2025);
    await send('job_seekers', 2025, seekers2025);
    before = await bench.compile(TOWN, 2025);
    await send('vacancies', 2026, vacancies2026);
    await send('job_seekers', 2026, seekers2026);
    await send('graduates', 2026, graduates);
    await send('employment', 2026, employment);
    run = await bench.compile(TOWN, 2026);
  });
  afterAll(() => platform?.drop());

  async function send(dataset: string, year: number, rows: Rows): Promise<void> {
    const record = await bench.import({ dataset, region: TOWN, year, text: csv(rows), fileName: `${dataset}.csv` });
    expect(record).toMatchObject({ status: 'loaded', counts: { loaded: rows.length, rejected: 0 } });
  }
  const entriesOf = async ({ editionId }: CompileRun): Promise<CatalogueEntry[]> =>
    (await platform.database.read.editions.entriesOf<CatalogueEntry>(TOWN, editionId!)).map(({ content }) => content);
  const entryOf = async (occupation: string, of = run): Promise<CatalogueEntry> =>
    (await entriesOf(of)).find((entry) => entry.occupation === occupation)!;
  const indicatorOf = async (occupation: string, id: string) =>
    (await entryOf(occupation)).indicators.find((indicator) => indicator.id === id);
  const editionOf = async ({ editionId }: CompileRun) =>
    (await platform.database.read.editionReader.byIds([editionId!]))[0]!;

  it('counts in the town what its counties count together', async () => {
    const { markets } = platform.database.read;
    const counties = await markets.subRegions(TOWN, run.id);
    const figures = ['postings', 'duplicates', 'openings', 'openingsWithOutcome', 'filled', 'seekers', 'seekersPlaced', 'seekerMonths'] as const; // prettier-ignore
    for (const whole of await markets.wholeRegion(TOWN, run.id)) {
      const parts = counties.filter(({ occupation }) => occupation === whole.occupation);
      for (const figure of figures)
        expect(parts.reduce((sum, part) => sum + part[figure], 0)).toBeCloseTo(whole[figure], 9);
    }
  });

  it('says how sure each line is', async () => {
    const entries = await entriesOf(run);
    for (const { uncertainty } of entries) {
      expect(uncertainty!.listedProbability).toBeGreaterThanOrEqual(0);
      expect(uncertainty!.rankLow).toBeLessThanOrEqual(uncertainty!.rankHigh);
    }
    expect(entries.some(({ uncertainty }) => uncertainty!.rankLow < uncertainty!.rankHigh)).toBe(true);
  });

  it('says how its rows were counted', () => {
    expect(run).toMatchObject({ status: 'done', error: null });
    expect(run.mergeReport).toEqual({
      titles: { distinct: 4, coded: 2 },
      vacancies: { rows: 24, uncoded: 2, duplicates: 1 },
      jobSeekers: { rows: 23, uncoded: 0, duplicates: 0 },
      asOf: '2026-06-09',
    });
  });

  it('counts openings once, with the coded title and without the re-posting of 30 days', async () => {
    // 12 postings, the coded title, the re-posting after 31 more days and the one elsewhere: 15 × 2
    expect(await entryOf(cook)).toMatchObject({ demand: 30, demandBasis: 'registered' });
  });

  it('adds school leavers to job seekers, through the crosswalk and its group of one occupation', async () => {
    // 12 seekers + 20 graduates × 0.5; 10 seekers + (100 − 20 in further study, 10 of them abroad) graduates × 0.5
    expect(await entryOf(cook)).toMatchObject({ supply: 22, gap: 8, relativeGap: 0.08, employment: 100 });
    expect(await entryOf(nurse)).toMatchObject({ supply: 50, gap: -46, relativeGap: -0.23 });
  });

  it('gives each county its own openings and seekers', async () => {
    expect((await entryOf(cook)).regions).toEqual([
      { region: hubin, openings: 20, seekers: 10 },
      { region: yima, openings: 10, seekers: 2 },
    ]);
  });

  it('takes the median duration with open postings as censored, and the median wage of counted postings', async () => {
    // Kaplan–Meier of 15 postings: 6 end at 30 days (0.6), 3 of the 8 left at 60 days (0.375)
    expect(await indicatorOf(cook, 'vacancy_days')).toMatchObject({ status: 'rated', value: 60, n: 15 });
    // 7 of 5,000, 5 of 6,000, 3 of 8,000: the 8th of 15
    expect(await entryOf(cook)).toMatchObject({ medianWage: 6000 });
  });

  it('rates openings per seeker and the fill rate from what was counted', async () => {
    expect(await indicatorOf(cook, 'openings_per_seeker')).toMatchObject({ value: 2.5, points: 3 });
    expect(await indicatorOf(cook, 'fill_rate')).toMatchObject({ value: 0.666667, n: 18, points: 1 });
  });

  it('lists the cook, by the mean of the points and by gap and ratio', async () => {
    const { rank, rating, listed, score, ratings } = await entryOf(cook);
    // openings per seeker 3, relative gap 3, fill rate 1, vacancy days 3, exit rate 0
    expect({ rank, rating, listed, score }).toEqual({ rank: 1, rating: 'shortage', listed: true, score: 2 });
    expect(ratings.find(({ method }) => method === 'ratio_gap')).toMatchObject({ label: 'very_short', score: 18 });
  });

  it('leaves what three records say undetermined, and what nobody reports out', async () => {
    expect(await entryOf(welder)).toMatchObject({
      rating: 'undetermined',
      reason: 'too_few_observations',
      listed: false,
    });
    expect((await entriesOf(run)).map(({ occupation }) => occupation).sort()).toEqual([nurse, cook, welder].sort());
  });

  it('shows the rank of the year before', async () => {
    expect((await entriesOf(before)).map(({ occupation, previousRank }) => [occupation, previousRank])).toEqual([
      [nurse, null],
      [cook, null],
    ]);
    expect([
      (await entryOf(cook)).previousRank,
      (await entryOf(nurse)).previousRank,
      (await entryOf(welder)).previousRank,
    ]).toEqual([2, 1, null]);
    expect((await entryOf(cook)).change).toBe('new');
  });

  it('bears no notice of a list that only names institutions, such as the simulated ones of another city', async () => {
    await bench.import({
      dataset: 'institutions',
      text: csv([{ code: 'A', name_zh: '模拟学院', region: '411300' }]),
      source: {
        dataset: 'institutions',
        notice: '模拟数据',
        system: { id: 'xx.institution.simulated', kind: 'institution', version: '1' },
        columns: {},
      },
    });
    const again = await bench.compile(TOWN, 2026);
    expect((await editionOf(again)).header).toMatchObject({ notices: [] });
    expect(again).toMatchObject({ editionId: run.editionId, createdEdition: false });
  });

  it('becomes edition 2 after a corrected file, and edition 1 stays as it was', async () => {
    const [first, firstEntries] = [await editionOf(run), await entriesOf(run)];
    const corrected = vacancies2026.map((row) => (row['vacancy_id'] === 'C1' ? { ...row, openings: 4 } : row));
    await send('vacancies', 2026, corrected);
    const second = await bench.compile(TOWN, 2026);
    expect(await entryOf(cook, second)).toMatchObject({ demand: 32, gap: 10 });
    expect(await editionOf(second)).toMatchObject({ number: 2 });
    expect((await editionOf(second)).contentHash).not.toBe(first.contentHash);
    expect([await editionOf(run), await entriesOf(run)]).toEqual([first, firstEntries]);
    expect(first.number).toBe(1);

    await send('vacancies', 2026, [...corrected].reverse());
    await send('job_seekers', 2026, [...seekers2026].reverse());
    const shuffled = await bench.compile(TOWN, 2026);
    expect(await entriesOf(shuffled)).toEqual(await entriesOf(second));
  });
});
