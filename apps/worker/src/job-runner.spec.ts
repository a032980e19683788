import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { DomainError } from '@gongxu/domain';
import { testDatabase, type TestDatabase } from '@gongxu/testing';
import type { Handlers } from './handlers.js';
import { jobRunner } from './job-runner.js';

describe('the frame around a handler', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  /** One job that fails with the error; what its owner is told. */
  async function failing(error: Error, lastAttempt = false) {
    const { jobs } = test.database.read;
    const payload = { scopeRegion: 'XX', importId: randomUUID() };
    const id = await jobs.enqueue({ groupId: payload.importId, name: 'import-file', payload, requestedBy: 'spec' });
    const told: string[] = [];
    const handlers = {
      run: { 'import-file': () => Promise.reject(error) },
      failed: { 'import-file': async (_: unknown, message: string) => void told.push(message) },
    } as unknown as Handlers;
    const runner = jobRunner(test.database, handlers);
    await expect(runner.run({ id, name: 'import-file', lastAttempt })).rejects.toBe(error);
    return { job: await jobs.find(id), told };
  }

  it('fails a broken rule at once and tells the owner, in words that can be stored', async () => {
    const { job, told } = await failing(new DomainError('UNREADABLE_FILE', 'found: a\0b'));
    expect(job).toMatchObject({ state: 'failed', error: 'found: a�b' });
    expect(told).toEqual(['found: a�b']);
  });

  it('leaves any other failure to the next attempt, but for the last', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const first = await failing(new Error('the disk failed'));
    expect([first.job?.state, first.told]).toEqual(['running', []]);
    const last = await failing(new Error('the disk failed'), true);
    expect([last.job?.state, last.told]).toEqual(['failed', ['the disk failed']]);
    silent.mockRestore();
  });

  it('fails a job it does not know for good', async () => {
    const { jobs } = test.database.read;
    const id = await jobs.enqueue({ groupId: randomUUID(), name: 'brew-tea', payload: {}, requestedBy: 'spec' });
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const runner = jobRunner(test.database, { run: {}, failed: {} } as unknown as Handlers);
    await expect(runner.run({ id, name: 'brew-tea', lastAttempt: false })).rejects.toThrow('no handler for job');
    expect(await jobs.find(id)).toMatchObject({ state: 'failed' });
    silent.mockRestore();
  });
});
