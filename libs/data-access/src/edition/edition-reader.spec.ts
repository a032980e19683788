import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@gongxu/testing';
import type { Policy } from '../market/policy.repository.js';
import type { EntryPage } from './edition-reader.js';
import type { NewEntry } from './edition-record.js';

const PLACE = { region: '411200', year: 2026 } as const;
const SUPPLIES = [7, null, 3, 7, 12, null, 5];

const anEntry = (supply: number | null, index: number): NewEntry => ({
  occupation: `o${index + 1}`, rank: index + 1, previousRank: null, rating: 'balanced', listed: false, score: null, demand: null,
  supply, gap: null, educationLevel: null, talentTier: 'general', medianWage: null, nameZh: null, nameEn: null, searchText: '',
  industryCodes: [], areaCodes: [], programmeCodes: [], content: {},
}); // prettier-ignore

describe('the pages of an edition', () => {
  let test: TestDatabase;
  let edition: { id: string; region: string };
  beforeAll(async () => {
    test = await testDatabase();
    edition = await test.database.transaction(async ({ editions, runs }) => {
      const runId = randomUUID();
      const policy = { id: 'cn' } as Policy;
      await runs.create({ ...PLACE, id: runId, policy, inputs: [], step: 'done', requestedBy: 'spec' });
      const whole = {
        ...PLACE, policyId: 'cn', occupationSystem: 'o', defaultMethod: 'points', contentHash: 'h', header: {}, entryCount: 7,
        listedCount: 0, runId, createdBy: 'spec',
      }; // prettier-ignore
      return { id: (await editions.store(whole, SUPPLIES.map(anEntry))).id, region: PLACE.region };
    });
  });
  afterAll(() => test.drop());

  /** Occupations in order, two at a time. */
  async function inOrder(page: Omit<EntryPage, 'limit' | 'after'>): Promise<string> {
    const seen: { occupation: string; rank: number }[] = [];
    for (;;) {
      const next = { ...page, limit: 2, after: seen.at(-1)?.rank };
      const entries = await test.database.read.editionReader.entries([edition], {}, next);
      if (entries.length === 0) return seen.map(({ rank }) => rank).join(' ');
      seen.push(...entries);
    }
  }

  it.each([
    ['asc', false, '3 7 1 4 5 2 6'],
    ['desc', true, '5 1 4 7 3 2 6'],
  ] as const)(
    'go through a figure %s without gaps, equal ones by rank, unknown ones last',
    async (_, descending, ranks) => {
      expect(await inOrder({ order: 'supply', descending })).toBe(ranks);
    },
  );

  it.each([
    ['asc', false, '7 1 5 2 3 4 6'],
    ['desc', true, '5 1 7 2 3 4 6'],
  ] as const)('do not tell a concealed figure by its place (%s)', async (_, descending, ranks) => {
    const concealed = ['o3', 'o4'].map((occupation) => ({ editionId: edition.id, occupation }));
    expect(await inOrder({ order: 'supply', descending, concealed })).toBe(ranks);
  });
});
