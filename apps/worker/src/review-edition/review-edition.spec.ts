import {
  requestComparison,
  requestGrading,
  requestObjection,
  takeEditionStep,
  type EditionRecord,
  type EditionReview,
} from '@gongxu/data-access';
import type { ComparisonResult, EditionStep, GradingResult, ObjectionResult } from '@gongxu/editions';
import { POINTS, type CatalogueEntry } from '@gongxu/shortage';
import {
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
import { loadCooksAndNurses } from '../fixtures/cooks-and-nurses.js';
import { handlers } from '../handlers.js';
import { jobRunner } from '../job-runner.js';

const { cook, nurse } = OCCUPATIONS;

describe('an edition computed again', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let editions: readonly EditionRecord[];
  /** Cooks are short in every year but 2026, when they are plenty. */
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    for (const year of [2024, 2025, 2027]) await loadCooksAndNurses(bench, year);
    await loadCooksAndNurses(bench, 2026, { cooks: 400 });
    editions = [await compile(2024), await compile(2025), await compile(2026)];
  });
  afterAll(() => platform?.drop());

  const read = () => platform.database.read;
  async function compile(year: number): Promise<EditionRecord> {
    const { editionId, error } = await bench.compile(TOWN, year);
    expect(error).toBeNull();
    return (await read().editions.find(editionId!))!;
  }
  async function answered<Result>(id: string): Promise<Result> {
    await bench.work(id);
    const review = (await read().editionReviews.find(id))!;
    expect(review).toMatchObject({ status: 'done', error: null });
    return review.result as EditionReview['result'] & Result;
  }
  const compare = async (before: EditionRecord, after: EditionRecord) =>
    answered<ComparisonResult>(await requestComparison(platform.database, before, after, 'spec'));
  const take = (editionId: string, step: EditionStep, rating?: 'shortage') =>
    takeEditionStep(platform.database, {
      editionId, step, actor: 'spec', roles: ['admin'], reason: 'because', at: new Date(0),
      detail: rating && { kind: 'adjust', adjust: { occupation: nurse, rating } },
    }); // prettier-ignore

  it('finds nothing changed but the years on the list when the data says the same', async () => {
    const { methodChanged, lines, rerun } = await compare(editions[0]!, editions[1]!);
    expect(methodChanged).toBe(false);
    expect(rerun).toEqual({ added: [], removed: [] });
    expect(lines).toMatchObject([
      { occupation: cook, kind: 'persistent', rankBefore: 1, rankAfter: 1, yearsOnList: 2, because: [] },
    ]);
  });

  it('lays a dropped line to the data when the method is the same', async () => {
    const { lines } = await compare(editions[1]!, editions[2]!);
    expect(lines).toMatchObject([{ occupation: cook, kind: 'dropped', because: ['data'] }]);
  });

  it('lays a line to the method when last year’s data gives it under the new method', async () => {
    const policy = await read().policies.find('cn');
    await read().policies.save({ ...policy, version: 'next', defaultMethod: 'growth_share' });
    const after = await compile(2025);
    await read().policies.save(policy);
    const { methodChanged, lines, rerun } = await compare(editions[1]!, after);
    expect(methodChanged).toBe(true);
    expect(lines).toMatchObject([{ occupation: cook, kind: 'dropped', because: ['method'] }]);
    expect(rerun).toEqual({ added: [], removed: [cook] });
  });

  it('lays a line to the data when only the cut points of a reference period moved with it', async () => {
    const policy = await read().policies.find('cn');
    const scales = [{ indicator: 'openings_per_seeker', direction: 'high', quantiles: [0, 0.5, 1] }];
    const reference = { fromYear: 2024, toYear: 2030, minimumValues: 1, scales };
    const quantiles = { ...POINTS, parameters: { ...POINTS.parameters, scales: [], reference, minimumRated: 1 } };
    await read().policies.save({ ...policy, version: 'quantiles', methods: [quantiles] });
    const [before, after] = [await compile(2025), await compile(2027)];
    await read().policies.save(policy);
    // Nurses are at 0.25 openings a seeker in both years: the least of 2024, the middle of 2024 to 2026.
    const { methodChanged, lines, rerun } = await compare(before, after);
    expect(methodChanged).toBe(false);
    expect(rerun).toEqual({ added: [], removed: [] });
    expect(lines.find(({ occupation }) => occupation === nurse)).toMatchObject({ kind: 'new', because: ['data'] });
  });

  it('lays a line to a person when the computed ratings are the same', async () => {
    await take(editions[1]!.id, 'open_consultation');
    await take(editions[1]!.id, 'adjust', 'shortage');
    const { lines } = await compare(editions[0]!, editions[1]!);
    expect(lines.find(({ occupation }) => occupation === nurse)).toMatchObject({ kind: 'new', because: ['person'] });
  });

  it('shows an objection beside what was counted, and leaves the edition as it is', async () => {
    const edition = editions[2]!;
    await take(edition.id, 'open_consultation');
    const object = { occupation: cook, input: 'job_seekers.seekers', value: 12 };
    const by = { argument: '同一人登记多次', actor: 'spec', roles: ['hr_bureau'], at: new Date(0) } as const;
    const id = await requestObjection(platform.database, edition, object, by);
    const result = await answered<ObjectionResult>(id);
    expect(result).toMatchObject({
      countedValue: 400,
      contestedValue: 12,
      counted: { listed: false, supply: 400, gap: -364 },
      contested: { rating: 'shortage', listed: true, rank: 1, supply: 12, gap: 24 },
      reached: [],
      others: [],
    });
    // The edition's own words on what was counted; what is contested is judged in the same way.
    const [line] = await read().editions.entriesOf<CatalogueEntry>(TOWN, edition.id);
    expect(line!.occupation).toBe(cook);
    const { listedProbability, rankLow, rankHigh } = line!.content.uncertainty!;
    expect(result.counted.uncertainty).toEqual({ listedProbability, rankLow, rankHigh });
    expect(result.contested.uncertainty!.listedProbability).toBeGreaterThan(listedProbability);
    expect(await read().editionReader.byIds([edition.id])).toMatchObject([{ contentHash: edition.contentHash }]);
    await expect(requestObjection(platform.database, edition, { ...object, input: 'weather' }, by)).rejects.toThrow(
      /cannot be contested/,
    );
  });

  it('lets a programme’s graduates be contested, and shows every occupation they reach', async () => {
    const codeSystems = { programme: 'cn.programme.vocational.2021', occupation: 'cn.occupation.2022' };
    const links = csv([cook, nurse].map((occupation) => ({ programme: '520201', occupation })));
    await bench.import({
      dataset: 'crosswalk',
      text: links,
      source: { dataset: 'crosswalk', codeSystems, columns: {} },
    });
    const graduates = [{ institution: 'A', programme: '520201', year: 2027, graduates: 60, further_study: 20 }];
    await bench.import({ dataset: 'graduates', region: TOWN, year: 2027, text: csv(graduates) });
    const edition = await compile(2027);
    await take(edition.id, 'open_consultation');
    const by = { argument: '两个班未计入', actor: 'spec', roles: ['education_bureau'], at: new Date(0) } as const;
    const object = { occupation: nurse, input: 'graduates.graduates', programme: '520201', value: 120 };
    const id = await requestObjection(platform.database, edition, object, by);
    // Half of 40 entering, then of 80; half of them look for work here: 10 and 20 beside the seekers.
    expect(await answered<ObjectionResult>(id)).toMatchObject({
      programme: '520201',
      countedValue: 60,
      contestedValue: 120,
      counted: { supply: 30 },
      contested: { supply: 40 },
      reached: [{ occupation: cook, counted: { supply: 20 }, contested: { supply: 30 } }],
    });
    await expect(requestObjection(platform.database, edition, { ...object, programme: undefined }, by)).rejects.toThrow(
      /name it/,
    );
  });

  it('grades an edition by the later data under its own method', async () => {
    const grading = async (edition: EditionRecord, outcome: EditionRecord) =>
      answered<GradingResult>(await requestGrading(platform.database, edition, outcome, 'spec'));
    expect(await grading(editions[0]!, editions[1]!)).toMatchObject({
      hits: 1,
      falseAlarms: 0,
      misses: 0,
      outcomeYear: 2025,
    });
    const wrong = await grading(editions[1]!, editions[2]!);
    expect(wrong.brier).toBeGreaterThan((await grading(editions[0]!, editions[1]!)).brier!);
    // Of the nurse a person put on the list of 2025 nobody knows: the data of 2026 leaves her undetermined.
    expect(wrong).toMatchObject({ hits: 0, falseAlarms: 1, notKnown: 1 });
    await expect(requestGrading(platform.database, editions[1]!, editions[0]!, 'spec')).rejects.toThrow(/later year/);
  });

  it('tells what cannot be answered, and no job is lost', async () => {
    const id = await requestComparison(platform.database, editions[0]!, editions[1]!, 'spec');
    await platform.database.dataSource.query(
      `UPDATE edition_review SET request = jsonb_set(request, '{before}', to_jsonb(id::text)) WHERE id = $1`,
      [id],
    );
    await bench.work(id);
    expect(await read().editionReviews.find(id)).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('there is no edition'),
    });
  });
});
