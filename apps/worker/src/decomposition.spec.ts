import { employmentDecomposition } from '@gongxu/data-access';
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
} from '@gongxu/testing';
import { handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

const { cook, nurse } = OCCUPATIONS;
const { hubin, yima } = COUNTIES;
const employed = (
  region: string,
  occupation_code: string | null,
  industry: string | null,
  year: number,
  headcount: number,
  retirements: number | null = null,
) => ({ region, occupation_code, industry, year, headcount, retirements });

describe('the decomposition of a town’s employment', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform();
    const bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    const rows = [
      employed(hubin, cook, 'H62', 2024, 60),
      employed(yima, cook, 'H62', 2024, 40),
      employed(hubin, cook, 'Q84', 2024, 100),
      employed(hubin, nurse, 'Q84', 2024, 200),
      employed(hubin, cook, 'H62', 2025, 80, 2),
      employed(yima, cook, 'H62', 2025, 40, 3),
      employed(hubin, cook, 'Q84', 2025, 100, 5),
      employed(hubin, nurse, 'Q84', 2025, 220),
      employed(hubin, cook, 'H62', 2026, 100, 6),
      employed(yima, cook, 'H62', 2026, 30, 2),
      // The town's own figure wins over the county's.
      employed(hubin, cook, 'Q84', 2026, 9_999, 9_999),
      employed(TOWN, cook, 'Q84', 2026, 80, 2),
      employed(hubin, nurse, 'Q84', 2026, 270, 4),
    ];
    const sent = await bench.import({ dataset: 'employment', region: TOWN, year: 2026, text: csv(rows) });
    expect(sent).toMatchObject({ status: 'loaded', counts: { rejected: 0 } });
  });
  afterAll(() => platform?.drop());

  it('adds up the counties and takes the parts by the formula', async () => {
    const { occupations, growthFactor } = await employmentDecomposition(platform.database.read, { region: TOWN, from: 2024, to: 2026 }); // prettier-ignore
    expect(growthFactor).toBeCloseTo(480 / 400, 12);
    const cooks = occupations.find(({ occupation }) => occupation === cook)!;
    expect([cooks.start, cooks.end]).toEqual([200, 210]);
    expect(cooks.scale).toBeCloseTo(40, 9);
    expect(cooks.industryMix).toBeCloseTo(100 * (1.3 / 1.2 - 1) + 100 * (350 / 300 / 1.2 - 1), 9);
    expect(cooks.scale + cooks.industryMix + cooks.occupationEffect).toBeCloseTo(10, 9);
  });

  it('tells the replacement rate where every year reports retirements', async () => {
    const { occupations } = await employmentDecomposition(platform.database.read, { region: TOWN, from: 2024, to: 2026 }); // prettier-ignore
    const rateOf = (code: string) => occupations.find(({ occupation }) => occupation === code);
    expect(rateOf(cook)).toMatchObject({ replacement: 20, replacementDataset: 'employment' });
    expect(rateOf(cook)!.annualReplacementRate).toBeCloseTo(Math.sqrt(1.1) - 1, 12);
    expect(rateOf(nurse)).toMatchObject({ replacement: null, annualReplacementRate: null });
  });

  it('reads years before the one the file was sent for, and refuses years nobody told of', async () => {
    const ask = (from: number, to: number) =>
      employmentDecomposition(platform.database.read, { region: TOWN, from, to });
    expect((await ask(2024, 2025)).end).toBe(440);
    await expect(ask(2020, 2026)).rejects.toThrow(/no employment by occupation and industry for 2020/);
  });
});
