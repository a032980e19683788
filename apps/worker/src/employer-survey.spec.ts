import { surveyResponse } from '@gongxu/data-access';
import type { CatalogueEntry } from '@gongxu/shortage';
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
const { hubin, yima } = COUNTIES;
type Rows = Parameters<typeof csv>[0];

const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));
const said = (employer_id: string, row: Rows[number]): Rows[number] => ({
  employer_id,
  region: hubin,
  industry: 'H62',
  occupation_code: cook,
  year: 2026,
  demand_this_year: 0,
  employer_headcount: null,
  hard_to_fill: null,
  talent_tier: null,
  ...row,
});
const attributes = (insured_headcount: number): string => JSON.stringify({ insured_headcount, industry: 'H62' });

/** Twenty restaurants of 20 persons, of which six answer. */
const restaurants: Rows = [
  ...times(20, (i) => ({
    code: `R${i}`,
    name_zh: `餐馆${i}`,
    region: i <= 12 ? hubin : yima,
    attributes: attributes(20),
  })),
  { code: 'AWAY', name_zh: '南阳餐馆', region: '411300', attributes: attributes(5_000) },
  { code: 'CLOSED', name_zh: '停业餐馆', region: hubin, attributes: attributes(0) },
];
const answers: Rows = [
  ...times(6, (i) =>
    said(`R${i}`, { demand_this_year: 3, hard_to_fill: i % 2, talent_tier: i === 1 ? '一般' : '紧缺' }),
  ),
  said('R1', { occupation_code: nurse, demand_this_year: 1 }),
];

describe('a survey of the employers of a small town', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    await list('industries', 'industry', 'cn.industry.gbt4754.2017', [
      { code: 'H', name_zh: '住宿和餐饮业' },
      { code: 'H62', name_zh: '餐饮业', parent_code: 'H' },
    ]);
    await send(
      'vacancies',
      times(12, (i) => aVacancy({ vacancy_id: `V${i}`, employer_id: `R${i}`, openings: 2 })),
    );
  });
  afterAll(() => platform?.drop());

  const loaded = async (importing: ReturnType<Workbench['import']>): Promise<void> =>
    expect(await importing).toMatchObject({ status: 'loaded', counts: { rejected: 0 } });
  const send = (dataset: string, rows: Rows, year = 2026): Promise<void> =>
    loaded(bench.import({ dataset, region: TOWN, year, text: csv(rows), fileName: `${dataset}.csv` }));
  const list = (dataset: string, kind: string, id: string, rows: Rows): Promise<void> =>
    loaded(bench.import({ dataset, text: csv(rows), source: { dataset, system: { id, kind, version: '1' }, columns: {} } })); // prettier-ignore
  async function compiled() {
    const { editionId } = await bench.compile(TOWN, 2026);
    const [edition] = await platform.database.read.editionReader.byIds([editionId!]);
    const entries = await platform.database.read.editions.entriesOf<CatalogueEntry>(TOWN, editionId!);
    const of = new Map(entries.map(({ occupation, content }) => [occupation, content]));
    return { edition: edition!, survey: (edition!.header as { survey: unknown }).survey, of };
  }

  it('has no figure before anyone answers', async () => {
    const { survey, of } = await compiled();
    expect([survey, of.get(cook)!.surveyDemand]).toEqual([null, null]);
    expect(await surveyResponse(platform.database.read, TOWN, 2026)).toBeUndefined();
  });

  it('stands unweighted where nobody knows the population', async () => {
    await send('employer_survey', answers);
    const { of } = await compiled();
    expect(of.get(cook)!.surveyDemand).toMatchObject({ surveyed: 18, thisYear: 18, standardError: null });
  });

  it('is weighted to insured employment by industry, the totals and not their cells', async () => {
    const sized = answers.map((row) => ({ ...row, employer_headcount: 20 }));
    await send('employer_survey', sized);
    await send('employment', [
      { region: hubin, industry: 'H62', occupation_code: null, year: 2026, headcount: 240 },
      { region: hubin, industry: 'H62', occupation_code: cook, year: 2026, headcount: 200 },
      { region: yima, industry: 'H62', occupation_code: cook, year: 2026, headcount: 100 },
      { region: yima, industry: 'H62', occupation_code: welder, year: 2026, headcount: 20 },
      { region: hubin, industry: 'H62', occupation_code: cook, year: 2020, headcount: 9_999 },
    ]);
    const { survey, of } = await compiled();
    expect(survey).toMatchObject({
      population: 'employment',
      total: { responded: 6, employers: null, headcount: 360 },
    });
    expect(of.get(cook)!.surveyDemand).toMatchObject({ thisYear: 54, standardError: 0 });
    expect(of.get(cook)!.employment).toBe(300);
  });

  it('is weighted to the listed employers of the region that have anyone insured', async () => {
    await list('employers', 'employer', 'cn.employer.sanmenxia.simulated', restaurants);
    const { survey, of } = await compiled();
    const { surveyDemand, components, demand, indicators } = of.get(cook)!;
    expect(survey).toMatchObject({
      population: 'employers',
      total: { responded: 6, employers: 20, rate: 0.3, headcount: 400 },
      byRegion: [
        { key: hubin, responded: 6, employers: 12 },
        { key: yima, responded: 0, employers: 8 },
      ],
      bySection: [{ key: 'H' }],
      bySize: [{ key: '10-49' }],
      strata: 1,
    });
    expect(surveyDemand).toMatchObject({
      employers: 6,
      surveyed: 18,
      thisYear: 60,
      hardToFill: 10,
      talentTier: 'shortage',
    });
    expect(demand).toBe(24);
    expect(components).toContainEqual(
      { id: 'surveyed_demand', side: 'demand', value: 60, counted: false, datasets: ['employer_survey'] }, // prettier-ignore
    );
    expect(indicators.find(({ id }) => id === 'hard_to_fill_share')).toMatchObject({ value: 0.166667, n: 18 });
  });

  it('shows an occupation that only employers name, and gives the same edition again', async () => {
    const { of, edition } = await compiled();
    expect(of.get(nurse)).toMatchObject({ demand: 0, surveyDemand: { surveyed: 1, thisYear: 3.333333 } });
    expect((await compiled()).edition.id).toBe(edition.id);
  });

  it('shows the response while the survey is out', async () => {
    const response = await surveyResponse(platform.database.read, TOWN, 2026);
    expect(response).toMatchObject({ total: { responded: 6, employers: 20, rate: 0.3 } });
    await expect(surveyResponse(platform.database.read, 'nowhere', 2026)).rejects.toThrow(/not a region/);
  });

  it('is weighted by what the policy of the run says', async () => {
    const { policies } = platform.database.read;
    const policy = await policies.find('cn');
    await policies.save({ ...policy, version: 'survey', survey: { sizeClasses: [15, 30] } });
    const { survey } = await compiled();
    expect(survey).toMatchObject({ bySize: [{ key: '15-29' }] });
    await policies.save({ ...policy, survey: { trimAt: 0 } });
    expect((await bench.compile(TOWN, 2026)).error).toContain('survey.trimAt: 0 is not 1 or more');
    await policies.save(policy);
  });
});
