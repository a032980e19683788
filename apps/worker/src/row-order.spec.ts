import { createHash } from 'node:crypto';
import type { CompileRun } from '@gongxu/data-access';
import { seededRandom } from '@gongxu/forecasting';
import { canonicalJson } from '@gongxu/shortage';
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
} from '@gongxu/testing';
import { handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

type Rows = Parameters<typeof csv>[0];

const random = seededRandom(3);
const oneOf = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
const regions = [...Object.values(COUNTIES), TOWN];
const day = (): string => `2026-0${oneOf([1, 2, 3, 4])}-${oneOf(['05', '06', '20', '21'])}`;
const occupation = (): Rows[number] =>
  oneOf<Rows[number]>([
    ...Object.values(OCCUPATIONS).map((code) => ({ occupation_code: code })),
    { occupation_code: null, job_title: '后厨大师傅' },
    { occupation_code: null, job_title: '神秘岗位' },
  ]);

/** Few employers, wages and days, so that many postings are re-postings of others, in chains and on the same day. */
const TABLES: Readonly<Record<string, Rows>> = {
  vacancies: Array.from({ length: 240 }, (_, at) => {
    const posted = day();
    const filled = oneOf([0, 1, null]);
    return aVacancy({
      vacancy_id: `V${at}`,
      employer_id: `E${oneOf([1, 2, 3, 4, 5])}`,
      region: oneOf(regions),
      openings: oneOf([1, 2, 3]),
      wage_low: oneOf([4000, 5000]),
      posted_on: posted,
      closed_on: filled === null ? null : `2026-05-${oneOf(['01', '09', '30'])}`,
      filled,
      ...occupation(),
    });
  }),
  job_seekers: Array.from({ length: 160 }, (_, at) =>
    aSeeker({ seeker_id: `S${at}`, region: oneOf(regions), registered_on: day(), ...occupation() }),
  ),
  employment: Object.values(OCCUPATIONS).flatMap((code) =>
    [2023, 2024, 2025, 2026].map((year) => ({
      region: oneOf(Object.values(COUNTIES)),
      occupation_code: code,
      year,
      headcount: 200 + Math.round(100 * random()),
      median_wage: 5000 + Math.round(1000 * random()),
    })),
  ),
  graduates: ['520201', '540202'].map((programme) => ({ institution: 'A', programme, year: 2026, graduates: 60 })),
};

const shuffled = (rows: Rows): Rows =>
  rows
    .map((row) => ({ row, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);

/** What a town's catalogue says, and a hash of it; the hashes of the files differ and are left out. */
async function catalogueOf(tables: readonly (readonly [string, Rows])[]) {
  const platform = await testPlatform();
  try {
    const bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    for (const [dataset, rows] of tables) {
      const record = await bench.import({ dataset, region: TOWN, year: 2026, text: csv(rows) });
      expect(record.counts).toMatchObject({ loaded: rows.length, rejected: 0 });
    }
    const { editionId, mergeReport }: CompileRun = await bench.compile(TOWN, 2026);
    const entries = await platform.database.read.editions.entriesOf(TOWN, editionId!);
    const said = { mergeReport, entries: entries.map(({ content }) => content) };
    return { ...said, hash: createHash('sha256').update(canonicalJson(said)).digest('hex') };
  } finally {
    await platform.drop();
  }
}

it('rows in another order, and files that come in another order, change nothing in a catalogue', async () => {
  const first = await catalogueOf(Object.entries(TABLES));
  expect(first.entries).toHaveLength(4);
  expect(first.mergeReport!.vacancies.duplicates).toBeGreaterThan(20);
  for (let again = 0; again < 2; again++) {
    const other = Object.entries(TABLES).map(([dataset, rows]) => [dataset, shuffled(rows)] as const);
    expect(await catalogueOf(other.reverse())).toEqual(first);
  }
});
