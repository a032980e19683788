import { requestReplay, takeEditionStep, type CompileRun, type EditionRecord } from '@gongxu/data-access';
import type { CatalogueEntry } from '@gongxu/shortage';
import {
  loadPolicies,
  loadTownLists,
  OCCUPATIONS,
  testPlatform,
  TOWN,
  workbench,
  type TestPlatform,
  type Workbench,
} from '@gongxu/testing';
import { loadCooksAndNurses } from './fixtures/cooks-and-nurses.js';
import { handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

const { cook, nurse } = OCCUPATIONS;

describe('the year after a published edition', () => {
  let platform: TestPlatform;
  let bench: Workbench;
  let before: EditionRecord;
  beforeAll(async () => {
    platform = await testPlatform();
    bench = workbench(platform, jobRunner(platform.database, handlers(platform.database, platform.files)).run);
    await loadPolicies(platform);
    await loadTownLists(bench);
    for (const year of [2025, 2026]) await loadCooksAndNurses(bench, year);
    before = await editionOf(await bench.compile(TOWN, 2025));
  });
  afterAll(() => platform?.drop());

  const editionOf = async ({ editionId }: CompileRun) => (await platform.database.read.editions.find(editionId!))!;
  const entryOf = async ({ id }: EditionRecord, occupation: string): Promise<CatalogueEntry> =>
    (await platform.database.read.editions.entriesOf<CatalogueEntry>(TOWN, id)).find(
      (entry) => entry.occupation === occupation,
    )!.content;
  const take = (step: 'open_consultation' | 'adjust' | 'approve' | 'post_notice' | 'publish', day: number) =>
    takeEditionStep(platform.database, {
      editionId: before.id, step, actor: 'spec', roles: ['admin'], reason: '两所医院开业', at: new Date(Date.UTC(2025, 9, day)),
      detail: step === 'adjust' ? { kind: 'adjust', adjust: { occupation: nurse, rating: 'shortage' } } : null,
    }); // prettier-ignore

  it('compares with the list as it was published, changes by persons and all, and is made again the same', async () => {
    const draft = await editionOf(await bench.compile(TOWN, 2026));
    expect((await entryOf(draft, nurse)).change).toBe('none');

    await take('open_consultation', 1);
    await take('adjust', 2);
    const whileAdjusted = await editionOf(await bench.compile(TOWN, 2026));
    expect(whileAdjusted.contentHash).toBe(draft.contentHash);

    await take('approve', 3);
    await take('post_notice', 3);
    await take('publish', 10);
    const after = await editionOf(await bench.compile(TOWN, 2026));
    expect((await entryOf(after, nurse)).change).toBe('dropped');
    expect(await entryOf(after, cook)).toMatchObject({ listed: true, change: 'persistent' });

    for (const edition of [draft, after]) {
      const id = await requestReplay(platform.database, edition, 'spec');
      await bench.work(id);
      expect(await platform.database.read.runs.find(id)).toMatchObject({ contentHash: edition.contentHash });
    }
    expect(after.contentHash).not.toBe(draft.contentHash);
  });
});
