import type { CompileRun } from '@gongxu/data-access';
import type { CatalogueEntry } from '@gongxu/shortage';
import {
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

const { cook, nurse, welder } = OCCUPATIONS;

/** As an official projection has them, rounded to a hundred: totals are off by up to two hundred. */
const account = (code: string, name: string, figures: readonly number[], rating: string) => {
  const [employment, growth, retirements, replacement, openings, leavers, migrants, others, seekers] = figures;
  return {
    Code: code,
    Métier: name,
    employment,
    growth,
    retirements,
    replacement,
    openings,
    leavers,
    migrants,
    others,
    seekers,
    rating,
  };
};
const rows = [
  account('4-03', 'Hôtellerie (groupe)', [90_000, 9_000, 9_000, 900, 18_900, 9_000, 900, 900, 10_800], 's.o.'),
  account(cook, 'Cuisinière, cuisinier', [10_000, 1_000, 4_000, 1_000, 6_200, 1_000, 500, 500, 2_000], 'Équilibre'),
  account(nurse, 'Infirmière', [10_000, 1_000, 4_000, 1_000, 6_000, 1_000, 500, 500, 1_800], 'Non évalué'),
  account(welder, 'Soudeur', [10_000, 0, 1_000, 0, 1_000, 9_000, 500, 0, 9_400], 'Pénurie'),
];
const source = {
  dataset: 'occupation_accounts',
  encoding: 'latin1',
  codeSystems: { region: 'cn.region.2023', occupation: 'cn.occupation.2022' },
  rounding: 100,
  columns: {
    region: { value: TOWN },
    occupation_code: { from: 'Code' },
    period_start: { value: 2023 },
    period_end: { value: 2033 },
    employment_start: { from: 'employment' },
    expansion: { from: 'growth' },
    retirements: { from: 'retirements' },
    other_replacement: { from: 'replacement' },
    openings_total: { from: 'openings' },
    school_leavers: { from: 'leavers' },
    migration: { from: 'migrants' },
    other_seekers: { from: 'others' },
    seekers_total: { from: 'seekers' },
    recent_rating: {
      from: 'rating',
      map: { Équilibre: 'balanced', 'Non évalué': 'not_rated', 's.o.': 'not_rated', Pénurie: 'moderate_shortage' },
    },
  },
};

describe('the accounts of an official projection', () => {
  let platform: TestPlatform;
  let entries: CatalogueEntry[];
  beforeAll(async () => {
    platform = await testPlatform();
    const bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    const text = Buffer.from(csv(rows), 'latin1');
    const record = await bench.import({ dataset: 'occupation_accounts', region: TOWN, year: 2026, text, source });
    expect(record).toMatchObject({ status: 'loaded', counts: { loaded: 4, rejected: 0 } });
    const run: CompileRun = await bench.compile(TOWN, 2026, { defaultMethod: 'accounts' });
    const stored = await platform.database.read.editions.entriesOf<CatalogueEntry>(TOWN, run.editionId!);
    entries = stored.map(({ content }) => content);
  });
  afterAll(() => platform?.drop());

  const entryOf = (occupation: string) => entries.find((entry) => entry.occupation === occupation);

  it('make a demand and a supply a year of their parts, with the recent rating moved by the gap', () => {
    // (6,000 − 2,000) ÷ 10 years ÷ 10,000 employed is 4 % a year: one level up
    expect(entryOf(cook)).toMatchObject({
      demand: 600,
      supply: 200,
      gap: 400,
      demandBasis: 'account',
      supplyBasis: 'account',
    });
    expect(entryOf(cook)!.ratings.find(({ method }) => method === 'accounts')).toMatchObject({
      label: 'moderate_shortage',
    });
  });

  it('never go from shortage to surplus at once', () => {
    expect(entryOf(welder)!.ratings.find(({ method }) => method === 'accounts')).toMatchObject({ label: 'balanced' });
  });

  it('stay undetermined where the publisher did not rate', () => {
    expect(entryOf(nurse)).toMatchObject({ rating: 'undetermined', reason: 'not_rated', listed: false });
  });

  it('of a group are no occupation beside those below it', () => {
    expect(entryOf('4-03')).toBeUndefined();
    expect(entries).toHaveLength(3);
  });
});
