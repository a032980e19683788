import {
  chainCoverageOfEdition,
  chainsOfRegion,
  editionDisclosure,
  neighbourOutlookOfEdition,
  type EditionDisclosure,
  type EditionRecord,
} from '@gongxu/data-access';
import { disclosedChains, FIGURES, type DisclosedChain } from '@gongxu/disclosure';
import { EDITION_STATES, PUBLIC_STATES, type EditionState } from '@gongxu/editions';
import {
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
const NEIGHBOUR = '411300';
const YEARS = [2022, 2023, 2024, 2025, 2026] as const;
type Rows = Parameters<typeof csv>[0];
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));

/** So many postings of one opening each. */
const postings = (year: number, region: string, occupation: string, industry: string, n: number): Rows =>
  times(n, (i) =>
    aVacancy({
      vacancy_id: `${year}-${occupation}-${industry}-${i}`,
      employer_id: `${industry}-${i}`,
      region,
      occupation_code: occupation,
      job_title: null,
      industry,
      posted_on: `${year}-03-01`,
    }),
  );

/** Nurses of whom nobody studies on: as many leave school as entered. */
const college = (institution: string, graduates: number): Record<'provisions' | 'enrolment' | 'graduates', Rows> => ({
  provisions: [{ institution, programme: '520201', length_years: 3, first_intake_year: 2015 }],
  enrolment: times(8, (i) => ({ institution, programme: '520201', year: 2018 + i, registered: graduates, on_roll: 3 * graduates })), // prettier-ignore
  graduates: times(6, (i) => ({ institution, programme: '520201', year: 2020 + i, graduates })),
});

describe('the industry chains of a town', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let edition: EditionRecord;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    await bench.import({
      dataset: 'industries',
      text: csv([
        { code: 'Q', name_zh: '卫生和社会工作', parent_code: null },
        { code: '8411', name_zh: '综合医院', parent_code: 'Q' },
        { code: '8514', name_zh: '养老机构', parent_code: 'Q' },
        { code: '6210', name_zh: '正餐服务', parent_code: null },
        { code: '3252', name_zh: '铝压延加工', parent_code: null },
      ]),
      source: { dataset: 'industries', system: { id: 'cn.industry.gbt4754.2017', kind: 'industry', version: '1' }, columns: {} }, // prettier-ignore
    });
    for (const year of YEARS) {
      await send(TOWN, 'vacancies', year, [
        ...postings(year, COUNTIES.hubin, nurse, '8411', 30),
        ...postings(year, COUNTIES.hubin, nurse, '6210', 10),
        ...postings(year, COUNTIES.hubin, cook, '6210', 12),
      ]);
      await send(NEIGHBOUR, 'vacancies', year, postings(year, NEIGHBOUR, nurse, '8411', 100));
    }
    await send(TOWN, 'employment', 2026, [{ region: TOWN, occupation_code: welder, industry: '3252', year: 2026, headcount: 40 }]); // prettier-ignore
    for (const [dataset, rows] of Object.entries(college('A', 80))) await send(TOWN, dataset, 2026, rows);
    for (const [dataset, rows] of Object.entries(college('B', 20))) await send(NEIGHBOUR, dataset, 2026, rows);
    edition = await compiled(TOWN);
    await send(TOWN, 'industry_chains', 2025, [
      { chain: '康养', link: '医疗', industry: 'Q', occupation_code: null },
      { chain: '康养', link: '餐饮', industry: '6210', occupation_code: cook },
      { chain: '铝', link: '压延', industry: '3252', occupation_code: null },
    ]);
  });
  afterAll(() => platform?.drop());

  async function send(region: string, dataset: string, year: number, rows: Rows): Promise<void> {
    const record = await bench.import({ dataset, region, year, text: csv(rows), fileName: `${dataset}.csv` });
    expect(record).toMatchObject({ status: 'loaded', counts: { loaded: rows.length, rejected: 0 } });
  }
  async function compiled(region: string): Promise<EditionRecord> {
    const run = await bench.compile(region, 2026);
    expect(run).toMatchObject({ status: 'done', error: null });
    return (await platform.database.read.editionReader.byIds([run.editionId!]))[0]!;
  }

  it('are the newest the region sent up to the year', async () => {
    const { year, chains } = await chainsOfRegion(platform.database.read, TOWN, 2026);
    expect(year).toBe(2025);
    expect(chains.map(({ chain, links }) => [chain, links.map(({ link }) => link)])).toEqual([
      ['康养', ['医疗', '餐饮']],
      ['铝', ['压延']],
    ]);
    await expect(chainsOfRegion(platform.database.read, TOWN, 2024)).rejects.toMatchObject({ code: 'NO_INPUT_DATA' });
  });

  it('are no input of a catalogue: with them it is the same edition', async () => {
    expect((await compiled(TOWN)).id).toBe(edition.id);
  });

  it('are covered by what the town trains, and show their holes', async () => {
    const { chains, outside } = await chainCoverageOfEdition(platform.database.read, edition);
    const [care, aluminium] = chains;
    const [medical, kitchen] = care!.links;
    // 30 of 40 nurses wanted in hospitals; half of 80 school leavers look for work here (entryRate 0.5).
    expect(medical!.occupations[0]).toMatchObject({
      occupation: nurse,
      share: 0.75,
      openings: 30,
      leavers: 30,
      gap: 0,
    });
    expect(medical!.occupations[0]!.programmes[0]).toMatchObject({
      programme: '520201',
      provisions: [{ institution: 'A', graduates: 80 }],
    });
    expect(kitchen!.occupations).toMatchObject([{ occupation: cook, share: 1, openings: 12, leavers: 0 }]);
    expect(care).toMatchObject({ openings: 42, leavers: 30, covered: 30 / 42, holes: { untaught: [cook] } });
    // Nobody posts welders: their industries are those they are employed in.
    expect(aluminium!.links[0]!.occupations).toMatchObject([{ occupation: welder, share: 1, openings: 0 }]);
    expect(outside).toEqual([]);
  });

  describe('as they are published', () => {
    /** Two nurses and two cooks come from a school in its first years, and two welders work elsewhere. */
    const small = (programme: string) => ({ institution: 'C', programme });
    let published: DisclosedChain[];
    let hides: EditionDisclosure;
    beforeAll(async () => {
      const schools = ['520201', '540202'].map(small);
      await send(TOWN, 'provisions', 2025, schools.map((one) => ({ ...one, length_years: 3, first_intake_year: 2022 }))); // prettier-ignore
      await send(
        TOWN,
        'graduates',
        2025,
        schools.map((one) => ({ ...one, year: 2025, graduates: 2 })),
      );
      await send(TOWN, 'employment', 2025, [{ region: TOWN, occupation_code: welder, industry: '6210', year: 2026, headcount: 2 }]); // prettier-ignore
      const { read } = platform.database;
      const young = await compiled(TOWN);
      hides = await editionDisclosure(read, young);
      published = disclosedChains((await chainCoverageOfEdition(read, young)).chains, hides);
    });

    it('tell no graduates of a small school, nor what is made of them alone, in no sum', () => {
      const [care] = published;
      const [medical, kitchen] = care!.links;
      const nursing = medical!.occupations[0]!.programmes.find(({ programme }) => programme === '520201')!;
      const [a, c] = nursing.provisions;
      expect([a!.institution, c]).toEqual(['A', { programme: '520201', institution: 'C', graduates: 'c' }]);
      const { graduates } = FIGURES;
      const [system, total] = [nursing.programmeSystem, graduates(nursing.programmeSystem, '520201')];
      expect(a!.graduates === 'c').toBe(hides.hidden.has(graduates(system, '520201', 'A')));
      expect(hides.hidden.has(total) || a!.graduates === 'c').toBe(true);
      expect(medical).toMatchObject({ openings: 30, leavers: 30.75 });
      for (const sum of [kitchen!, care!]) expect(sum).toMatchObject({ leavers: 'c', gap: 'c', covered: 'c' });
      expect(care!.openings).toBe(42);
    });

    it('tell no share of so few welders', () => {
      const aluminium = published[1]!;
      expect(aluminium.links[0]!.occupations).toMatchObject([{ occupation: welder, share: 'c', openings: 'c' }]);
      expect(aluminium).toMatchObject({ openings: 'c', leavers: 'c' });
    });
  });

  it('refuse a row with neither industry nor occupation, naming it', async () => {
    const record = await bench.import({
      dataset: 'industry_chains',
      region: TOWN,
      year: 2024,
      text: csv([{ chain: '铝', link: '压延', industry: null, occupation_code: null }]),
    });
    expect(record).toMatchObject({ status: 'failed', counts: { rejected: 1 } });
    const [fault] = await platform.database.read.quarantine.ofImports([record.id], { limit: 1 });
    expect(fault).toMatchObject({ rowNumber: 2, column: 'industry', rule: 'occupation_or_industry' });
  });

  describe('and its neighbour', () => {
    const flows = [
      { from: TOWN, to: NEIGHBOUR, migration: 0.25, commuting: 0.1 },
      { from: NEIGHBOUR, to: TOWN, migration: 0.5, commuting: 0.2 },
    ];
    const withFlows = async (different: typeof flows) => {
      const { policies } = platform.database.read;
      const group = { id: 'two', titleZh: '两市', titleEn: 'two', source: 'invented', regions: [TOWN, NEIGHBOUR] };
      await policies.save({ ...(await policies.find('cn')), regionGroups: [{ ...group, flows: different }] });
    };
    const outlook = async (states: readonly EditionState[] = EDITION_STATES) =>
      neighbourOutlookOfEdition(platform.database.read, edition, { year: 2028, states });

    it('exchange school leavers and openings by the shares of the policy', async () => {
      await withFlows(flows);
      expect((await outlook())[0]!.programmes[0]!.unknown).toEqual([NEIGHBOUR]);
      await compiled(NEIGHBOUR);
      const [{ programmes }] = (await outlook()) as [Awaited<ReturnType<typeof outlook>>[number]];
      const [nursing] = programmes;
      expect(programmes.map(({ programme }) => programme)).toEqual(['520201']);
      expect(nursing!.alone.openings).toBeCloseTo(40, 6);
      const { alone, withNeighbours, exchanges } = nursing!;
      const [exchange] = exchanges;
      expect(exchange!.leaversOut).toBeCloseTo(0.25 * alone.leavers, 9);
      expect(exchange!.openingsThere).toBeCloseTo(0.1 * 100, 6);
      expect(exchange!.openingsTaken).toBeCloseTo(0.2 * 40, 6);
      // The neighbour trains a quarter as many, half of whom come.
      expect(exchange!.leaversIn).toBeCloseTo(0.5 * (alone.leavers / 4), 1);
      expect(withNeighbours.leavers).toBeCloseTo(alone.leavers - exchange!.leaversOut + exchange!.leaversIn, 9);
      expect(withNeighbours.openings).toBeCloseTo(42, 6);
    });

    it('counts openings by employment where an edition forecasts it, and says that the neighbour registers them', async () => {
      await withFlows(flows);
      const history = times(8, (i) => ({ region: TOWN, occupation_code: nurse, year: 2018 + i, headcount: 1000, retirements: 30 })); // prettier-ignore
      await send(TOWN, 'employment', 2024, history);
      const { programmes } = (
        await neighbourOutlookOfEdition(platform.database.read, await compiled(TOWN), { year: 2028, states: EDITION_STATES })
      )[0]!; // prettier-ignore
      const { alone, exchanges, openingsFrom } = programmes[0]!;
      expect(openingsFrom).toBe('mixed');
      expect(alone.openings).toBeCloseTo(30, 6);
      expect(exchanges[0]!.openingsTaken).toBeCloseTo(0.2 * 30, 6);
      expect(exchanges[0]!.openingsThere).toBeCloseTo(0.1 * 100, 6);
      expect((await outlook())[0]!.programmes[0]!.openingsFrom).toBe('registered');
    });

    it('is unknown to whom may not see its draft', async () => {
      expect((await outlook(PUBLIC_STATES))[0]!.programmes[0]!.unknown).toEqual([NEIGHBOUR]);
    });

    it('is refused a policy that gives away more than there is', async () => {
      await withFlows([{ ...flows[0]!, migration: 1.2 }]);
      await expect(outlook()).rejects.toThrow('policy "cn": /regionGroups/0/flows/0/migration: 1.2 is no share');
    });
  });
});
