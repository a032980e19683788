import {
  requestReplay,
  traceScopeOf,
  type CompileRun,
  type EditionRecord,
  type ImportRecord,
  type TracedDataset,
  type TracedRow,
} from '@gongxu/data-access';
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

const { cook, nurse } = OCCUPATIONS;
type Rows = Parameters<typeof csv>[0];

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));

/** Twelve cooks, one of them by title, one re-posted after 20 days; the exchange's file repeats two and brings one more. */
const fromTown: Rows = [
  ...times(11, (i) => aVacancy({ vacancy_id: `C${i}`, employer_id: `E${i}` })),
  aVacancy({ vacancy_id: 'TITLE', employer_id: 'E12', occupation_code: null, job_title: '急招后厨大师傅' }),
  aVacancy({ vacancy_id: 'AGAIN', employer_id: 'E1', posted_on: '2026-03-21' }),
  ...times(3, (i) => aVacancy({ vacancy_id: `N${i}`, employer_id: `H${i}`, occupation_code: nurse })),
];
const fromExchange: Rows = [
  aVacancy({ vacancy_id: 'C1', employer_id: 'E1' }),
  aVacancy({ vacancy_id: 'C2', employer_id: 'E2' }),
  aVacancy({ vacancy_id: 'X1', employer_id: 'E30' }),
];
const seekers: Rows = [
  ...times(10, (i) => aSeeker({ seeker_id: `S${i}` })),
  aSeeker({ seeker_id: 'S11', occupation_code: null, job_title: '后厨大师傅' }),
];
const employment: Rows = [
  { region: TOWN, occupation_code: cook, year: 2026, headcount: 100 },
  { region: COUNTIES.hubin, occupation_code: cook, year: 2026, headcount: 60 },
];
const graduates: Rows = [2024, 2026].map((year) => ({
  institution: 'A', programme: '540202', year, graduates: 40, further_study: 0, abroad: 0,
})); // prettier-ignore

describe('the trace of a line', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let run: CompileRun;
  let edition: EditionRecord;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    await send('vacancies', fromTown, 'town');
    await send('vacancies', fromExchange, 'exchange');
    await send('job_seekers', seekers);
    await send('employment', employment);
    await send('graduates', graduates);
    run = await bench.compile(TOWN, 2026);
    edition = (await platform.database.read.editions.find(run.editionId!))!;
  });
  afterAll(() => platform?.drop());

  async function send(dataset: string, rows: Rows, part = 'main'): Promise<ImportRecord> {
    const fileName = `${dataset}-${part}.csv`;
    const record = await bench.import({ dataset, region: TOWN, year: 2026, part, text: csv(rows), fileName });
    expect(record).toMatchObject({ status: 'loaded', counts: { rejected: 0 } });
    return record;
  }
  const read = () => platform.database.read;
  const rowsOf = (dataset: TracedDataset, occupation: string = cook): Promise<TracedRow[]> =>
    read().traces.rows(traceScopeOf(run, occupation), dataset, { limit: 100 });
  const replay = async (): Promise<CompileRun> => {
    const id = await requestReplay(platform.database, edition, 'spec');
    await bench.work(id);
    return (await read().runs.find(id))!;
  };

  it('has the postings that were left out, each with its reason and what it repeats', async () => {
    const leftOut = (await rowsOf('vacancies')).filter((row) => row.leftOut !== null);
    expect(leftOut.map(({ cells, leftOut: reason }) => [cells['vacancy_id'], reason]).sort()).toEqual([
      ['AGAIN', 'reposting'],
      ['C1', 'repeated_record'],
      ['C2', 'repeated_record'],
    ]);
    const again = leftOut.find(({ cells }) => cells['vacancy_id'] === 'AGAIN')!;
    const town = run.inputs.find(({ part }) => part === 'town')!.importId;
    expect(again).toMatchObject({ importId: town, rowNumber: 14, repeats: { importId: town, rowNumber: 2 } });
  });

  it('has exactly the rows the market counted, for every occupation', async () => {
    const markets = await read().markets.wholeRegion(TOWN, run.id);
    expect(markets.map(({ occupation }) => occupation).sort()).toEqual([cook, nurse].sort());
    for (const { occupation, postings, duplicates, openings, seekers: registered } of markets) {
      const [rows, people] = [await rowsOf('vacancies', occupation), await rowsOf('job_seekers', occupation)];
      const counted = rows.filter(({ leftOut }) => leftOut === null);
      expect([counted.length, rows.length - counted.length]).toEqual([postings, duplicates]);
      expect(counted.reduce((sum, { cells }) => sum + Number(cells['openings']), 0)).toBe(openings);
      expect(people.filter(({ leftOut }) => leftOut === null)).toHaveLength(registered);
    }
  });

  it('follows coded titles, figures at two levels and graduates through the crosswalk', async () => {
    expect((await rowsOf('vacancies')).map(({ cells }) => cells['vacancy_id'])).toContain('TITLE');
    expect((await rowsOf('job_seekers')).map(({ cells }) => cells['seeker_id'])).toContain('S11');
    expect((await rowsOf('employment')).map(({ leftOut, cells }) => [cells['headcount'], leftOut])).toEqual([
      [100, null],
      [60, 'region_has_its_own'],
    ]);
    expect((await rowsOf('graduates')).map(({ leftOut, cells }) => [cells['year'], leftOut])).toEqual([
      [2024, 'other_year'],
      [2026, null],
    ]);
    expect(await read().traces.linksOf(traceScopeOf(run, cook))).toMatchObject([{ programme: '540202', weight: 1 }]);
  });

  it('counts by file what its pages show', async () => {
    const scope = traceScopeOf(run, cook);
    const counts = (await read().traces.counts(scope)).filter(({ dataset }) => dataset === 'vacancies');
    const pages: TracedRow[] = [];
    for (;;) {
      const last = pages.at(-1);
      const page = await read().traces.rows(scope, 'vacancies', {
        limit: 4,
        after: last && [last.file, last.rowNumber],
      });
      if (page.length === 0) break;
      pages.push(...page);
    }
    expect(pages).toEqual(await rowsOf('vacancies'));
    for (const { importId, leftOut, rows } of counts) {
      expect(pages.filter((row) => row.importId === importId && row.leftOut === leftOut)).toHaveLength(rows);
    }
    expect(counts.reduce((sum, { rows }) => sum + rows, 0)).toBe(pages.length);
  });

  it('stays when corrected files come, and the edition is made again with the same hash', async () => {
    const before = await rowsOf('vacancies');
    expect(await replay()).toMatchObject({
      status: 'done', editionId: edition.id, createdEdition: false, contentHash: edition.contentHash,
    }); // prettier-ignore
    await send('vacancies', fromTown.slice(3), 'town');
    await send('job_seekers', seekers.slice(5));
    await send('graduates', graduates.slice(0, 1));
    const corrected = await bench.compile(TOWN, 2026);
    expect(corrected.contentHash).not.toBe(edition.contentHash);

    const superseded = await read().imports.byIds(run.inputs.map(({ importId }) => importId));
    expect(superseded.filter(({ status }) => status === 'superseded').map(({ dataset }) => dataset).sort()).toEqual([
      'graduates', 'job_seekers', 'vacancies',
    ]); // prettier-ignore
    expect(await replay()).toMatchObject({ status: 'done', contentHash: edition.contentHash });
    expect(await rowsOf('vacancies')).toEqual(before);
    expect(await read().editionReader.list({ region: TOWN }, 10)).toHaveLength(2);
  });
});
