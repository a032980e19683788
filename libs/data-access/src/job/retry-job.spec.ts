import { randomUUID } from 'node:crypto';
import { testDatabase, type TestDatabase } from '@gongxu/testing';
import { retryJob } from './retry-job.js';

describe('a job that is put back', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  /** A compilation whose first job is done and whose second has failed. */
  async function failedRun(): Promise<{ runId: string; done: string; failed: string }> {
    const { jobs, runs } = test.database.read;
    const runId = randomUUID();
    const head = { region: 'XX', requestedBy: 'spec' };
    await runs.create({ ...head, id: runId, year: 2026, policy: {} as never, inputs: [], step: 'compute-balance' });
    const enqueue = (name: string) => jobs.enqueue({ ...head, groupId: runId, name, payload: {} });
    const done = await enqueue('merge-sources');
    await jobs.finish(done);
    const failed = await enqueue('compute-balance');
    await jobs.fail(failed, 'no luck', false);
    await runs.fail(runId, 'no luck');
    return { runId, done, failed };
  }

  it('waits again, and its compilation goes on', async () => {
    const { runId, failed } = await failedRun();
    expect(await retryJob(test.database, failed)).toMatchObject({ state: 'waiting', attempt: 2 });
    expect(await test.database.read.runs.find(runId)).toMatchObject({ status: 'running', error: null });
  });

  it('must have failed: a done one is refused, and its compilation stays as it was', async () => {
    const { runId, done } = await failedRun();
    await expect(retryJob(test.database, done)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await test.database.read.runs.find(runId)).toMatchObject({ status: 'failed', error: 'no luck' });
    await expect(retryJob(test.database, randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
