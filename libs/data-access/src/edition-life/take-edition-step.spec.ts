import { randomUUID } from 'node:crypto';
import type { Rating, Role } from '@gongxu/domain';
import { EDITION_STATES, lifeOf, PUBLIC_STATES, type EditionStep } from '@gongxu/editions';
import { testDatabase, type TestDatabase } from '@gongxu/testing';
import type { NewEntry } from '../edition/edition-record.js';
import type { Policy } from '../market/policy.repository.js';
import { takeEditionStep, type AskedDetail } from './take-edition-step.js';

const PLACE = { region: '411200', year: 2026 } as const;
const RANK = { order: 'rank', descending: false, limit: 10 } as const;
const day = (n: number): Date => new Date(Date.UTC(2026, 9, 1 + n));

const anEntry = (occupation: string, rank: number, rating: Rating): NewEntry => ({
  occupation, rank, previousRank: null, rating, listed: rating === 'shortage', score: null, demand: null, supply: null, gap: null,
  educationLevel: null, talentTier: 'general', medianWage: null, nameZh: null, nameEn: null, searchText: occupation,
  industryCodes: [], areaCodes: [], programmeCodes: [], content: {},
}); // prettier-ignore

describe('a step of an edition’s life', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  const read = () => test.database.read;
  const policy = { id: 'cn', noticeDays: 5 } as unknown as Policy;

  /** A draft of two lines: the cook is short, the nurse is not. */
  async function aDraft(contentHash: string, year: number = PLACE.year): Promise<string> {
    return test.database.transaction(async ({ editions, runs }) => {
      const runId = randomUUID();
      await runs.create({ ...PLACE, year, id: runId, policy, inputs: [], step: 'done', requestedBy: 'spec' });
      const edition = {
        ...PLACE, year, policyId: 'cn', occupationSystem: 'o', defaultMethod: 'points', contentHash, header: { notices: [] },
        entryCount: 2, listedCount: 1, runId, createdBy: 'spec',
      }; // prettier-ignore
      const entries = [anEntry('cook', 1, 'shortage'), anEntry('nurse', 2, 'balanced')];
      return (await editions.store(edition, entries)).id;
    });
  }
  const take = (editionId: string, step: EditionStep, role: Role, detail?: AskedDetail, on = 0) =>
    takeEditionStep(test.database, {
      editionId,
      step,
      actor: role,
      roles: [role],
      reason: 'because',
      detail,
      at: day(on),
    });
  const toPublication = async (id: string): Promise<void> => {
    for (const [step, role] of [['open_consultation', 'organisation'], ['approve', 'committee'], ['post_notice', 'organisation']] as const)
      await take(id, step, role); // prettier-ignore
    await take(id, 'publish', 'organisation', undefined, 5);
  };
  const stateOf = async (id: string) => (await read().editions.find(id))!.state;

  it('lets the policy say how long the notice stands', async () => {
    const id = await aDraft('notice', 2020);
    await take(id, 'open_consultation', 'organisation');
    await take(id, 'approve', 'committee');
    await take(id, 'post_notice', 'organisation');
    await expect(take(id, 'publish', 'organisation', undefined, 4)).rejects.toThrow(/runs until 2026-10-06/);
    await take(id, 'publish', 'organisation', undefined, 5);
    expect(await stateOf(id)).toBe('published');
  });

  it('shows a change where entries are read and filtered, the computed rating beside it', async () => {
    const id = await aDraft('adjusted', 2021);
    await take(id, 'open_consultation', 'organisation');
    await take(id, 'adjust', 'organisation', { kind: 'adjust', adjust: { occupation: 'nurse', rating: 'shortage' } });
    await take(id, 'adjust', 'organisation', { kind: 'adjust', adjust: { occupation: 'cook', rating: 'observation' } });
    const edition = (await read().editions.find(id))!;
    const entries = await read().editionReader.entries([edition], { listed: true }, RANK);
    expect(entries).toMatchObject([
      { occupation: 'nurse', rating: 'shortage', computedRating: 'balanced', listed: true },
    ]);
    expect(await read().editionReader.countEntries([edition], { rating: 'observation' })).toMatchObject([{ count: 1 }]);
    await take(id, 'adjust', 'organisation', { kind: 'adjust', adjust: { occupation: 'nurse', rating: null } });
    expect(await read().editionReader.entries([edition], { listed: true }, RANK)).toEqual([]);
    expect((await read().editions.entriesOf(PLACE.region, id)).map(({ rating }) => rating)).toEqual([
      'shortage',
      'balanced',
    ]);
    await expect(
      take(id, 'adjust', 'organisation', { kind: 'adjust', adjust: { occupation: 'pilot', rating: 'shortage' } }),
    ).rejects.toThrow(/no line of occupation "pilot"/);
  });

  it('supersedes the published edition of the place when another is published', async () => {
    const [first, second, otherYear] = [await aDraft('first'), await aDraft('second'), await aDraft('other', 2027)];
    await toPublication(first);
    await toPublication(otherYear);
    await toPublication(second);
    expect([await stateOf(first), await stateOf(second), await stateOf(otherYear)]).toEqual([
      'superseded', 'published', 'published',
    ]); // prettier-ignore
    const events = await read().editionEvents.ofEditions([{ region: PLACE.region, id: first }]);
    expect(events.at(-1)).toMatchObject({ step: 'supersede', detail: { kind: 'superseded', byNumber: 2 } });
    expect(lifeOf(events).publishedHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('publishes one of two editions last, however close they come', async () => {
    const ids = [await aDraft('a', 2022), await aDraft('b', 2022)];
    await Promise.all(ids.map((id) => take(id, 'publish_directly', 'admin')));
    expect((await Promise.all(ids.map(stateOf))).sort()).toEqual(['published', 'superseded']);
  });

  it('keeps drafts from those who may not see them, and gives the published one before a newer draft', async () => {
    const published = await aDraft('open', 2023);
    await take(published, 'publish_directly', 'admin');
    const draft = await aDraft('draft', 2023);
    const { editionReader } = read();
    const standing = (number?: number, states = PUBLIC_STATES) =>
      editionReader.standing(PLACE.region, 2023, number, states);
    expect((await standing())?.id).toBe(published);
    expect((await standing(undefined, EDITION_STATES))?.id).toBe(published);
    expect(await standing(2)).toBeUndefined();
    expect((await standing(2, EDITION_STATES))?.id).toBe(draft);
    const list = (states?: typeof PUBLIC_STATES) =>
      editionReader.list({ region: PLACE.region, year: 2023, states }, 10).then((found) => found.map(({ id }) => id));
    expect([await list(PUBLIC_STATES), await list()]).toEqual([[published], [draft, published]]);
    const draftsOnly = await aDraft('hidden', 2024);
    const years = async (states: typeof PUBLIC_STATES) =>
      (await editionReader.history([{ system: 'o', occupation: 'cook' }], states)).map(({ year }) => year);
    expect(await years(PUBLIC_STATES)).not.toContain(2024);
    expect(await years(EDITION_STATES)).toContain(2024);
    expect(await stateOf(draftsOnly)).toBe('draft');
  });

  it.each(['UPDATE edition_event SET actor = $$x$$', 'DELETE FROM edition_event', 'TRUNCATE edition_event'])(
    'is never changed afterwards: %s',
    async (statement) => {
      await take(await aDraft(statement), 'open_consultation', 'organisation');
      await expect(test.database.dataSource.query(statement)).rejects.toThrow(/append-only/);
    },
  );
});
