import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@gongxu/testing';
import { JobChanges } from './job-changes.js';

describe('jobs', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  const aJob = () => ({ groupId: randomUUID(), name: 'import-file', payload: {}, requestedBy: 'spec' });

  it('are there only if the transaction that asked for them commits', async () => {
    const { jobs } = test.database.read;
    const lost = aJob();
    await expect(
      test.database.transaction(async (repositories) => {
        await repositories.jobs.enqueue(lost);
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    expect(await jobs.ofGroups([lost.groupId])).toEqual([]);
  });

  it('are relayed once, and again after a minute if nobody took them', async () => {
    const { jobs } = test.database.read;
    const id = await jobs.enqueue(aJob());
    expect((await jobs.takeUnrelayed(10)).map((job) => job.id)).toContain(id);
    await jobs.markRelayed([id]);
    expect((await jobs.takeUnrelayed(10)).map((job) => job.id)).not.toContain(id);
    await test.database.dataSource.query(`UPDATE job SET relayed_at = now() - interval '61 seconds' WHERE id = $1`, [
      id,
    ]);
    expect((await jobs.takeUnrelayed(10)).map((job) => job.id)).toContain(id);
    await jobs.finish(id);
  });

  it('show progress only while they run, and a failed one can be put back', async () => {
    const { jobs } = test.database.read;
    const id = await jobs.enqueue(aJob());
    await jobs.progress(id, { step: 'early', done: 1, total: 2 });
    expect((await jobs.find(id))?.progress).toBeNull();
    await jobs.start(id);
    await jobs.progress(id, { step: 'loading', done: 1, total: 2 });
    expect((await jobs.find(id))?.progress).toEqual({ step: 'loading', done: 1, total: 2 });
    expect(await jobs.retry(id)).toBeUndefined();
    await jobs.fail(id, 'no luck', false);
    expect(await jobs.retry(id)).toMatchObject({ state: 'waiting', attempt: 2 });
  });

  it('tell every listener of a change', async () => {
    const changes = await JobChanges.open(test.url);
    const told = new Promise<string>((resolve) => changes.onChange(resolve));
    const id = await test.database.read.jobs.enqueue(aJob());
    expect(await told).toBe(id);
    await changes.close();
  });
});
