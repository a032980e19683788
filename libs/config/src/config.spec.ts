import { loadCommandConfig, loadConfig } from './config.js';

const complete = { DATABASE_URL: 'postgres://u:p@localhost/db', FILES_DIR: '/var/files' };

describe('the environment', () => {
  it('has defaults for everything but the database and the files folder', () => {
    expect(loadConfig(complete)).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', WORKER_CONCURRENCY: 2 });
    expect(loadConfig(complete).REDIS_URL).toBeUndefined();
  });

  it('tells all faults together, by name', () => {
    expect(() => loadConfig({ PORT: 'eighty', REDIS_URL: 'http://x' })).toThrow(/DATABASE_URL[\s\S]*|REDIS_URL/);
    try {
      loadConfig({ PORT: 'eighty', REDIS_URL: 'http://x' });
    } catch (error) {
      for (const name of ['DATABASE_URL', 'REDIS_URL', 'FILES_DIR', 'PORT']) expect(String(error)).toContain(name);
    }
  });

  it('takes an empty variable for an absent one, as compose files write them', () => {
    expect(loadConfig({ ...complete, REDIS_URL: '' }).REDIS_URL).toBeUndefined();
  });

  it('asks nothing of the command', () => {
    expect(loadCommandConfig({}).DATABASE_URL).toBeUndefined();
  });

  it('is frozen', () => {
    expect(Object.isFrozen(loadConfig(complete))).toBe(true);
  });
});
