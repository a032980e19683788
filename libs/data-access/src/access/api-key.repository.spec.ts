import { testDatabase, type TestDatabase } from '@gongxu/testing';

describe('API keys', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase();
  });
  afterAll(() => test.drop());

  it('are found by their secret, which is nowhere in the database', async () => {
    const { apiKeys } = test.database.read;
    const { secret } = await apiKeys.create('census office', ['reader']);
    expect(await apiKeys.findBySecret(secret)).toMatchObject({ name: 'census office', roles: ['reader'] });
    expect(await apiKeys.findBySecret(`${secret}x`)).toBeUndefined();
    const college = await apiKeys.create('college', ['college'], '4141010842');
    expect(await apiKeys.findBySecret(college.secret)).toMatchObject({ institution: '4141010842' });
    const stored = JSON.stringify(await test.database.dataSource.query('SELECT * FROM api_key'));
    expect(stored).not.toContain(secret.slice(3));
  });

  it('open nothing once revoked', async () => {
    const { apiKeys } = test.database.read;
    const { secret } = await apiKeys.create('former', ['admin']);
    expect(await apiKeys.revokeByName('former')).toBe(1);
    expect(await apiKeys.findBySecret(secret)).toBeUndefined();
  });
});
