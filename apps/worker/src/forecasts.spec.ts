import { requestCompile, type CompileRun, type ForecastOfEdition } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { EDITION_STATES } from '@gongxu/editions';
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
const SYSTEM = 'cn.occupation.2022';
const PROGRAMMES = 'cn.programme.vocational.2021';
type Rows = Parameters<typeof csv>[0];

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));
/** Openings for cooks by year: a posting each, one of them by its title alone, and one of them posted again. */
const COOKS_WANTED: Readonly<Record<number, number>> = { 2022: 20, 2023: 22, 2024: 25, 2025: 27, 2026: 30 };

const postings = (year: number): Rows => [
  ...times(COOKS_WANTED[year]!, (i) =>
    aVacancy({
      vacancy_id: `C${year}-${i}`,
      employer_id: `E${i}`,
      region: i <= 5 ? yima : hubin,
      posted_on: `${year}-03-01`,
      ...(i === 1 ? { occupation_code: null, job_title: '后厨大师傅' } : {}),
    }),
  ),
  aVacancy({ vacancy_id: `AGAIN${year}`, employer_id: 'E9', posted_on: `${year}-03-20` }),
];
const registrations = (year: number): Rows =>
  times(12, (i) => aSeeker({ seeker_id: `S${year}-${i}`, registered_on: `${year}-02-01` }));

const employment: Rows = [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year, i) => [
  { region: hubin, occupation_code: nurse, year, headcount: 100 + 10 * i },
  { region: yima, occupation_code: nurse, year, headcount: 50 + i },
  // Nobody told of Yima's welders in 2024.
  ...(year === 2024 ? [] : [{ region: yima, occupation_code: welder, year, headcount: 40 + 2 * i }]),
]);
const INTAKES = [100, 110, 120, 150, 180, 200];
const enrolment: Rows = INTAKES.map((registered, i) => ({
  institution: 'A',
  programme: '520201',
  year: 2021 + i,
  registered,
  on_roll: 3 * registered,
}));
const graduates: Rows = [90, 99, 108].map((count, i) => ({
  institution: 'A',
  programme: '520201',
  year: 2024 + i,
  graduates: count,
}));

describe('the forecasts beside a catalogue', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let run: CompileRun;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      await send('vacancies', year, postings(year));
      await send('job_seekers', year, registrations(year));
    }
    await send('employment', 2026, employment);
    // An earlier file that tells of the same years: the later one counts, and nobody is counted twice.
    await send('employment', 2025, [{ region: hubin, occupation_code: nurse, year: 2024, headcount: 999 }]);
    await send('provisions', 2026, [
      { institution: 'A', programme: '520201', length_years: 3, first_intake_year: 2015 },
    ]);
    await send('enrolment', 2026, enrolment);
    await send('graduates', 2026, graduates);
    run = await bench.compile(TOWN, 2026);
  });
  afterAll(() => platform?.drop());

  async function send(dataset: string, year: number, rows: Rows): Promise<void> {
    const record = await bench.import({ dataset, region: TOWN, year, text: csv(rows), fileName: `${dataset}.csv` });
    expect(record).toMatchObject({ status: 'loaded', counts: { loaded: rows.length, rejected: 0 } });
  }
  const of = (code: string, editionId?: string): Promise<ForecastOfEdition[]> =>
    platform.database.read.forecasts.ofCodes([{ system: SYSTEM, code }], {
      subject: 'occupation',
      editionId,
      states: EDITION_STATES,
      limit: 100,
    });
  const one = (found: readonly ForecastOfEdition[], region: string, measure: string) =>
    found.find((each) => each.region === region && each.measure === measure);
  const storedRows = () =>
    platform.database.dataSource.query<object[]>(
      `SELECT f.scope_region, f.subject, f.code, f.region, f.institution, f.measure, f.model, f.reason, f.history, f.backtest,
              f.findings, p.year, p.mean, p.lower80, p.upper80, p.lower95, p.upper95, f.run_id
       FROM forecast f LEFT JOIN forecast_point p USING (scope_region, run_id, subject, code, region, institution, measure)
       ORDER BY f.subject, f.code, f.region, f.institution, f.measure, p.year`,
    );
  const rowsOf = async (runId: string) =>
    ((await storedRows()) as { run_id: string }[]).flatMap(({ run_id: id, ...row }) => (id === runId ? [row] : []));

  it('pin the registers of earlier years with the run', () => {
    expect(run).toMatchObject({ status: 'done', error: null });
    const years = run.inputs.flatMap(({ dataset, year }) => (dataset === 'vacancies' ? [year] : []));
    expect(years).toEqual([2022, 2023, 2024, 2025, 2026]);
  });

  it('count the openings of every year alike: titles coded, re-postings left out', async () => {
    const forecast = one(await of(cook), TOWN, 'openings')!;
    expect(forecast.history).toEqual(
      Object.entries(COOKS_WANTED).map(([year, value]) => ({ year: Number(year), value })),
    );
    expect(forecast.points.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030, 2031]);
    expect(forecast).toMatchObject({ model: 'automatic', backtest: { origins: 2, horizon: 1 } });
    for (const { mean, lower80, lower95, upper80, upper95 } of forecast.points) {
      expect(lower95!).toBeLessThanOrEqual(lower80!);
      expect(lower80!).toBeLessThan(mean);
      expect(mean).toBeLessThan(upper80!);
      expect(upper80!).toBeLessThanOrEqual(upper95!);
    }
    expect((await of(cook)).map(({ region, measure }) => [region, measure])).toEqual([
      [TOWN, 'job_seekers'],
      [TOWN, 'openings'],
      [hubin, 'job_seekers'],
      [hubin, 'openings'],
      [yima, 'openings'],
    ]);
    expect(one(await of(cook), yima, 'openings')!.history.map(({ value }) => value)).toEqual([5, 5, 5, 5, 5]);
  });

  it('sum the counties, take the newest file, and tell a gap and how it was filled', async () => {
    const nurses = one(await of(nurse), TOWN, 'employment')!;
    expect(nurses.history.map(({ value }) => value)).toEqual([150, 161, 172, 183, 194, 205]);
    const welders = one(await of(welder), yima, 'employment')!;
    expect(welders.history.map(({ value }) => value)).toEqual([40, 42, 44, null, 48, 50]);
    expect(welders.findings).toEqual([
      { kind: 'missing', year: 2024, value: null, score: null, handling: 'interpolated', used: 46 },
    ]);
  });

  it('let the graduates of a provision come from its students', async () => {
    const found = await platform.database.read.forecasts.ofCodes([{ system: PROGRAMMES, code: '520201' }], {
      subject: 'provision',
      institution: 'A',
      states: EDITION_STATES,
      limit: 10,
    });
    expect(found.map(({ measure, model }) => [measure, model])).toEqual([
      ['graduates', 'student_pipeline'],
      ['intake', 'automatic'],
      ['on_roll', 'automatic'],
    ]);
    expect(found[0]!.points.slice(0, 3).map(({ year, mean }) => [year, mean])).toEqual([[2027, 135], [2028, 162], [2029, 180]]); // prettier-ignore
    expect(found[0]!.points).toHaveLength(5);
  });

  it('come in pages, of one edition or of the newest, and of a line of the catalogue', async () => {
    const { forecasts } = platform.database.read;
    const all = await of(cook);
    const filter = { subject: 'occupation' as const, states: EDITION_STATES, limit: 2 };
    const after = [TOWN, all[1]!.region, '', all[1]!.measure] as const;
    const next = await forecasts.ofCodes([{ system: SYSTEM, code: cook }], { ...filter, after });
    expect(next).toEqual(all.slice(2, 4).map((each) => ({ ...each, system: SYSTEM })));
    expect(await of(cook, run.editionId!)).toEqual(all);
    expect(await of(cook, '00000000-0000-4000-8000-000000000000')).toEqual([]);
    const ofLine = await forecasts.ofEntries([{ editionId: run.editionId!, occupation: cook }]);
    expect(ofLine).toEqual(
      all.slice(0, 2).map(({ system: _, ...each }: ForecastOfEdition & { system?: string }) => each),
    );
  });

  it('are the same row for row when compiled again, and their edition stands', async () => {
    const again = await bench.compile(TOWN, 2026);
    expect(again).toMatchObject({ editionId: run.editionId, createdEdition: false });
    const before = await rowsOf(run.id);
    expect(before.length).toBeGreaterThan(40);
    expect(await rowsOf(again.id)).toEqual(before);
  });

  it('are kept by their edition, and made anew in the next, when a file of an earlier year is corrected', async () => {
    const pinned = await requestCompile(platform.database, { region: TOWN, year: 2026, requestedBy: 'spec' });
    await send('vacancies', 2023, postings(2023).slice(1));
    await bench.work(pinned);
    expect(await platform.database.read.runs.find(pinned)).toMatchObject({ editionId: run.editionId });
    expect(await rowsOf(pinned)).toEqual(await rowsOf(run.id));

    const corrected = await bench.compile(TOWN, 2026);
    expect(corrected).toMatchObject({ status: 'done', createdEdition: true });
    const openings = async (editionId?: string) =>
      one(await of(cook, editionId), TOWN, 'openings')!.history.map(({ value }) => value);
    expect(await openings()).toEqual([20, 21, 25, 27, 30]);
    expect(await openings(run.editionId!)).toEqual([20, 22, 25, 27, 30]);
  });

  it('are no reason for a catalogue of a year without data of its own', async () => {
    const town = await testPlatform();
    try {
      const other = workbench(town, jobRunner(town.database, handlers(town.database, town.files)).run);
      await loadPolicies(town);
      await loadTownLists(other);
      await other.import({ dataset: 'vacancies', region: TOWN, year: 2025, text: csv(postings(2025)) });
      const refused = requestCompile(town.database, { region: TOWN, year: 2026, requestedBy: 'spec' });
      await expect(refused).rejects.toThrow(expect.objectContaining({ name: DomainError.name, code: 'NO_INPUT_DATA' }));
    } finally {
      await town.drop();
    }
  });
});
