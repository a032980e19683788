import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@gongxu/testing';
import { loaders } from './loaders.js';

describe('the loaders of a request', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  it('ask the database once for everything that is asked for at a time, and answer in the order of the keys', async () => {
    const { jobs } = test.database.read;
    const groups = [randomUUID(), randomUUID()];
    for (const groupId of groups)
      await jobs.enqueue({ groupId, name: 'import-file', payload: {}, requestedBy: 'spec' });
    let calls = 0;
    const counted = Object.create(jobs, {
      ofGroups: { value: (ids: readonly string[]) => ((calls += 1), jobs.ofGroups(ids)) },
    }) as typeof jobs;
    const { jobsOfGroup } = loaders({ ...test.database.read, jobs: counted });

    const unknown = randomUUID();
    const [second, none, first] = await Promise.all(
      [groups[1]!, unknown, groups[0]!].map((id) => jobsOfGroup.load(id)),
    );
    expect(calls).toBe(1);
    expect([first![0]!.groupId, second![0]!.groupId]).toEqual(groups);
    expect(none).toEqual([]);
  });

  it('read the same page of several imports at once', async () => {
    const { quarantine } = test.database.read;
    let calls = 0;
    const counted = Object.create(quarantine, {
      ofImports: {
        value: (...args: Parameters<typeof quarantine.ofImports>) => ((calls += 1), quarantine.ofImports(...args)),
      },
    }) as typeof quarantine;
    const context = loaders({ ...test.database.read, quarantine: counted });
    const page = { limit: 21 };
    await Promise.all(Array.from({ length: 5 }, () => context.quarantine.load({ importId: randomUUID(), page })));
    expect(calls).toBe(1);
    await Promise.all([20, 30].map((limit) => context.quarantine.load({ importId: randomUUID(), page: { limit } })));
    expect(calls).toBe(3);
  });
});
