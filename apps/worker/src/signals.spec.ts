import { requestSignals, requestSignalsOf, type SignalIssue } from '@gongxu/data-access';
import { EDITION_STATES } from '@gongxu/editions';
import {
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
import type { IssuedSignal, Ladder } from '@gongxu/warning';
import { handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

type Rows = Parameters<typeof csv>[0];

const YEAR = 2026;
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const NURSING = '520201';

/** Nursing at A and B: a hundred graduates each, of whom A places 55 % from 2024 on. */
const placedAt = (institution: string, year: number): number => (institution === 'A' && year >= 2024 ? 55 : 90);
const graduatesOf = (institution: string, placed = placedAt): Rows =>
  [2021, 2022, 2023, 2024, 2025].map((year) => ({
    institution,
    programme: NURSING,
    year,
    graduates: 100,
    employed_contract: placed(institution, year) - 10,
    entrepreneurship: 0,
    freelance: 0,
    flexible: 0,
    further_study: 10,
  }));
const GRADUATES = [...graduatesOf('A'), ...graduatesOf('B')];

interface Town extends TestPlatform {
  readonly bench: Workbench;
  send(dataset: string, year: number, rows: Rows): Promise<void>;
}

/** A town whose nurses' jobs stand still at 1,000 with 30 retiring a year, and whose two schools take in 110 each. */
async function town(): Promise<Town> {
  const platform = await testPlatform();
  const bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
  const send = async (dataset: string, year: number, rows: Rows): Promise<void> => {
    const record = await bench.import({ dataset, region: TOWN, year, text: csv(rows) });
    expect(record).toMatchObject({ status: 'loaded', counts: { loaded: rows.length, rejected: 0 } });
  };
  await loadPolicies(platform);
  await loadTownLists(bench);
  await send(
    'employment',
    2025,
    YEARS.map((year) => ({
      region: COUNTIES.hubin, occupation_code: OCCUPATIONS.nurse, year, headcount: 1000, retirements: 30 + (year % 3),
    })), // prettier-ignore
  );
  await send(
    'provisions',
    2025,
    ['A', 'B'].map((institution) => ({ institution, programme: NURSING, length_years: 3, teachers: 20 })),
  );
  await send(
    'enrolment',
    2025,
    ['A', 'B'].flatMap((institution) =>
      YEARS.map((year) => ({ institution, programme: NURSING, year, registered: 110 + (year % 2) })),
    ),
  );
  await send('graduates', 2025, GRADUATES);
  return { ...platform, bench, send };
}

describe('the signals beside a catalogue', () => {
  let place: Town;
  beforeAll(async () => {
    place = await town();
    expect(await place.bench.compile(TOWN, YEAR)).toMatchObject({ status: 'done', error: null });
  });
  afterAll(() => place?.drop());

  const newest = async (of = place): Promise<SignalIssue> =>
    (await of.database.read.signalReader.standing(TOWN, YEAR, EDITION_STATES))!;
  const signalOf = async (institution: string): Promise<IssuedSignal> => {
    const all = await place.database.read.signalReader.all(await newest());
    return all.find((signal) => signal.institution === institution)!;
  };
  const again = async (): Promise<void> => {
    const { editionId } = await newest();
    const by = { groupId: editionId, requestedBy: 'spec' };
    await requestSignals(place.database.read, { region: TOWN, id: editionId }, by);
    await place.bench.work(editionId);
  };
  const jobsOf = (name: string) =>
    place.database.dataSource.query<{ state: string }[]>(`SELECT state FROM job WHERE name = $1`, [name]);

  it('are issued once the catalogue stands, for the programme and for each provision', async () => {
    expect(await newest()).toMatchObject({ number: 1, year: YEAR, requestedBy: 'spec' });
    const subjects = (await place.database.read.signalReader.all(await newest())).map(
      ({ programme, institution, institutions }) => [programme, institution, institutions.join('+')],
    );
    expect(subjects).toEqual([
      [NURSING, '', 'A+B'],
      [NURSING, 'A', 'A'],
      [NURSING, 'B', 'B'],
    ]);
  });

  it('warn of nurses: two hundred graduates for thirty openings', async () => {
    const programme = await signalOf('');
    expect(programme).toMatchObject({ colour: 'red', area: TOWN, outlook: { judgedIn: 2029 } });
    expect(programme.over).toBeGreaterThan(0.9);
    expect(programme.outlook!.graduates!.mean).toBeGreaterThan(150);
    expect(programme.outlook!.openings!.mean).toBeLessThan(60);
  });

  it('cut the plan where the state’s ladder says so, and show beside it what the provinces’ would say', async () => {
    const [a, b] = [await signalOf('A'), await signalOf('B')];
    expect([a.action, b.action]).toEqual(['cut', 'warn']);
    expect([a.planCap, a.area]).toEqual([null, TOWN]);
    const verdicts = a.verdicts.map(({ ladder, action, isDeciding, planCap }) => [ladder, action, isDeciding, planCap]);
    expect(verdicts).toContainEqual(['moe-2011', 'cut', true, null]);
    expect(verdicts).toContainEqual(['tianjin-2009', 'cut', false, 45]);
    expect(a.counters).toContainEqual(expect.objectContaining({ ladder: 'moe-2011', run: 2, needed: 2, latest: 0.55 }));
  });

  it('find ladders that disagree, and one whose step is met', async () => {
    const { signalReader } = place.database.read;
    const page = { order: 'programme', descending: false, limit: 10 } as const;
    const named = async (filter: Parameters<typeof signalReader.page>[1]): Promise<string[]> =>
      (await signalReader.page(await newest(), filter, page)).map(({ institution }) => institution);
    expect(await named({ ladder: 'moe-2011' })).toEqual(['A']);
    expect(await named({ isDisputed: true, kind: 'provision' })).toEqual(['A']);
    expect(await named({ actions: ['warn'] })).toEqual(['', 'B']);
    expect(await named({ colours: ['green'] })).toEqual([]);
  });

  it('are not issued again from the same inputs', async () => {
    await again();
    await place.send('graduates', 2027, [{ institution: 'A', programme: NURSING, year: 2027, graduates: 1 }]);
    expect((await newest()).number).toBe(1);
    const states = (await jobsOf('issue-signals')).map(({ state }) => state);
    expect(states).toEqual(['done', 'done', 'done']);
  });

  it('are issued anew when a corrected file arrives, and the earlier ones stay', async () => {
    const before = await newest();
    const mended = [...graduatesOf('A', () => 90), ...graduatesOf('B')];
    await place.send('graduates', 2025, mended);
    const after = await newest();
    expect(after).toMatchObject({ number: 2, editionId: before.editionId });
    expect(after.contentHash).not.toBe(before.contentHash);
    expect((await signalOf('A')).action).toBe('warn');
    const earlier = await place.database.read.signalReader.all(before);
    expect(earlier.find(({ institution }) => institution === 'A')!.action).toBe('cut');
    await place.send('graduates', 2025, GRADUATES);
    expect(await newest()).toMatchObject({ number: 3, contentHash: before.contentHash });
  });

  it('follow a ladder of the town’s own, with its cap and its exemptions', async () => {
    const { database, bench } = place;
    const [tianjin] = await database.read.ladders.published(['tianjin-2009']);
    const own: Ladder = {
      ...tianjin!,
      id: 'sanmenxia-2026',
      exemptions: [{ institution: 'B', reasonZh: '国家急需', reasonEn: 'needed by the state', until: '2028-08-31' }],
    };
    await database.transaction(async (repositories) => {
      expect(await repositories.ladders.save(own, TOWN)).toBe(true);
      await requestSignalsOf(repositories, TOWN, { groupId: (await newest()).id, requestedBy: 'spec' });
    });
    await bench.work((await database.read.signalReader.standing(TOWN, YEAR, EDITION_STATES))!.id);
    expect(await newest()).toMatchObject({ number: 4 });
    expect(await signalOf('A')).toMatchObject({ action: 'cut', planCap: 45 });
    expect((await signalOf('B')).exemptions).toEqual([
      expect.objectContaining({ ladder: 'sanmenxia-2026', until: '2028-08-31' }),
    ]);
    const exempt = await database.read.signalReader.page(
      await newest(),
      { isExempt: true },
      { order: 'over', descending: true, limit: 5 },
    );
    expect(exempt.map(({ institution }) => institution)).toEqual(['B']);
  });

  it('are the same, byte for byte, from the same files in another database', async () => {
    const first = (await place.database.dataSource.query<{ hash: string }[]>(
      `SELECT content_hash AS hash FROM signal_issue WHERE number = 1`,
    ))[0]!.hash; // prettier-ignore
    const other = await town();
    try {
      await other.bench.compile(TOWN, YEAR);
      expect((await newest(other)).contentHash).toBe(first);
    } finally {
      await other.drop();
    }
  });
});
