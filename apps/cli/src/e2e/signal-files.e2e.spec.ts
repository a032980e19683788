import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphqlClient } from './graphql-client.js';
import { SERVING_MS, serveSamples } from './served-samples.js';
import { operator } from './started-program.js';

describe('the signals of the started program as files', () => {
  let home: string;
  let visitor: GraphqlClient;
  let bureau: GraphqlClient;
  let stop: () => Promise<void>;
  let edition: string;
  beforeAll(async () => {
    ({ home, visitor, bureau, stop } = await serveSamples());
    edition = (await visitor.ask('{ catalogue(region: "411200", year: 2026) { id } }')).data.catalogue.id;
  }, SERVING_MS);
  afterAll(() => stop());

  it('go to the bureau, and are those the command line writes', async () => {
    const [csv, xlsx] = [join(home, 'signals.csv'), join(home, 'signals.xlsx')];
    const told = await operator(home, 'warn', '--region', '411200', '--year', '2026', '--csv', csv, '--xlsx', xlsx);
    expect(told).toMatch(/signals\.csv: \d+ programmes, \d+ provisions/);
    for (const [path, name, type] of [
      [csv, 'signals.csv', 'text/csv'],
      [xlsx, 'signals.xlsx', 'spreadsheetml'],
    ] as const) {
      const response = await bureau.download(`/editions/${edition}/${name}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('三门峡市2026年度专业预警'));
      expect(Buffer.from(await response.arrayBuffer())).toEqual(readFileSync(path));
    }
    const text = readFileSync(csv, 'utf8');
    for (const word of ['急需专业', '过剩预警专业', '模拟数据', '停招']) expect(text).toContain(word);
  });

  it('go to nobody else while no list is released', async () => {
    for (const response of [
      await visitor.download(`/editions/${edition}/signals.csv`),
      await bureau.download(`/editions/${edition}/signals.xlsx?for=publication`),
      await bureau.download(`/editions/00000000-0000-4000-8000-000000000000/signals.csv`),
    ])
      expect(response.status).toBe(404);
    await expect(
      operator(home, 'warn', '--region', '411200', '--year', '2026', '--csv', 'x.csv', '--publication'),
    ).rejects.toThrow(/no list of 411200 2026 is released/);
  });
});
