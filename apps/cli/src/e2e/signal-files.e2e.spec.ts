import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
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

  it('hold for everyone the list that was released, as it stands at the bureau, and not the other', async () => {
    const list = (name: string) => `{ ${name}(region: "411200", year: 2026) {
      programmes(first: 200) { edges { node { programme nameZh } } } } }`;
    const codesOf = (of: { programmes: { edges: { node: { programme: string } }[] } }): string[] =>
      of.programmes.edges.map(({ node }) => node.programme);
    const drafted = codesOf((await bureau.ask(list('urgentProgrammes'))).data.urgentProgrammes);
    const surplus = codesOf((await bureau.ask(list('surplusProgrammes'))).data.surplusProgrammes);
    expect(drafted.length).toBeGreaterThan(0);
    const step = (name: string, which: string) =>
      `mutation { ${name}(region: "411200", year: 2026, list: ${which}, reason: "联席会议审定") { release { reason } } }`;
    expect((await bureau.ask(step('releaseSignalList', 'URGENT'))).errors).toBeUndefined();

    const published = join(home, 'published.csv');
    await operator(home, 'warn', '--region', '411200', '--year', '2026', '--csv', published, '--publication');
    const open = await visitor.download(`/editions/${edition}/signals.csv`);
    const bytes = Buffer.from(await open.arrayBuffer());
    expect(bytes).toEqual(readFileSync(published));
    expect(bytes).toEqual(
      Buffer.from(await (await bureau.download(`/editions/${edition}/signals.csv?for=publication`)).arrayBuffer()),
    );
    const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map((row) => row['专业代码'])).toEqual(drafted);
    expect(new Set(rows.map((row) => row['名单']))).toEqual(new Set(['急需专业']));
    for (const code of surplus) expect(drafted).not.toContain(code);
    const workbook = await visitor.download(`/editions/${edition}/signals.xlsx`);
    expect(workbook.status).toBe(200);

    await bureau.ask(step('withdrawSignalList', 'URGENT'));
    expect((await visitor.download(`/editions/${edition}/signals.csv`)).status).toBe(404);
  });
});
