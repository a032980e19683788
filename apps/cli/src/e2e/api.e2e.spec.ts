import type { GraphqlClient, Answer } from './graphql-client.js';
import { SERVING_MS, serveSamples } from './served-samples.js';
import { operator, type StartedProgram } from './started-program.js';

const FIELDS = 'rank rating listed talentTier educationLevel occupation { code nameZh nameEn titles } regions { region } ratings { method rating } programmes { programme { code } }'; // prettier-ignore

interface Node {
  readonly rank: number;
  readonly rating: string;
  readonly listed: boolean;
  readonly talentTier: string;
  readonly educationLevel: string | null;
  readonly occupation: { code: string; nameZh: string | null; nameEn: string | null; titles: string[] };
  readonly regions: { region: string }[];
  readonly ratings: { method: string; rating: string }[];
  readonly programmes: { programme: { code: string } }[];
}

describe('the API of the started program', () => {
  let home: string;
  let program: StartedProgram;
  let visitor: GraphqlClient;
  let bureau: GraphqlClient;
  let stop: () => Promise<void>;
  beforeAll(async () => void ({ home, program, visitor, bureau, stop } = await serveSamples()), SERVING_MS);
  afterAll(() => stop());

  const keyFor = (role: string): Promise<string> => operator(home, 'key', 'create', `a ${role}`, '--roles', role);

  /** Every entry a filter finds, page by page. */
  async function allEntries(
    region: string,
    filter: object,
    orderBy?: object,
    first = 50,
  ): Promise<{ nodes: Node[]; totalCount: number }> {
    const nodes: Node[] = [];
    let after: string | null = null;
    for (;;) {
      const answer: Answer = await visitor.ask(
        `query ($region: ID!, $filter: EntryFilterInput, $orderBy: EntryOrderInput, $first: Int!, $after: String) {
           catalogue(region: $region) { entries(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
             totalCount pageInfo { hasNextPage endCursor } edges { node { ${FIELDS} } } } } }`,
        { region, filter, orderBy, first, after },
      );
      expect(answer.errors).toBeUndefined();
      const { edges, pageInfo, totalCount } = answer.data.catalogue.entries;
      nodes.push(...edges.map(({ node }: { node: Node }) => node));
      if (!pageInfo.hasNextPage) return { nodes, totalCount };
      after = pageInfo.endCursor;
    }
  }

  it('prints the table of the catalogue, and says that the city is simulated', async () => {
    expect(program.output()).toContain('年度紧缺职业目录');
    expect(program.output()).toContain('模拟数据');
    const { data } = await visitor.ask(
      '{ city: catalogue(region: "411200") { notices } us: catalogue(region: "US") { notices } }',
    );
    expect(data.city.notices).toEqual([expect.stringContaining('模拟数据')]);
    expect(data.us.notices).toEqual([]);
  });

  it.each<[string, object, (node: Node) => boolean]>([
    ['a sub-region', { region: '411281' }, ({ regions }) => regions.some(({ region }) => region === '411281')],
    ['a rating', { rating: 'SURPLUS' }, ({ rating }) => rating === 'SURPLUS'],
    [
      'a rating under another method',
      { method: 'ratio_gap', rating: 'SHORTAGE' },
      ({ ratings }) => ratings.some(({ method, rating }) => method === 'ratio_gap' && rating === 'SHORTAGE'),
    ],
    ['a level of education', { educationLevel: '5' }, ({ educationLevel }) => educationLevel === '5'],
    ['a talent tier', { talentTier: 'SHORTAGE' }, ({ talentTier }) => talentTier === 'SHORTAGE'],
    ['what is listed', { listed: true }, ({ listed }) => listed],
    [
      'a text in Chinese',
      { text: '护' },
      ({ occupation: { nameZh, titles } }) => [nameZh, ...titles].some((name) => name?.includes('护')),
    ],
  ])('filters by %s, and counts what it finds', async (_what, filter, holds) => {
    const { nodes, totalCount } = await allEntries('411200', filter);
    const everything = await allEntries('411200', {});
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.every(holds)).toBe(true);
    expect(totalCount).toBe(nodes.length);
    expect(nodes.length).toBe(everything.nodes.filter(holds).length);
  });

  it('filters by a whole section of industries, and by a programme', async () => {
    const mining = await allEntries('411200', { industry: 'B' });
    expect(mining.nodes.length).toBeGreaterThan(0);
    expect(mining.nodes.length).toBeLessThan((await allEntries('411200', {})).nodes.length);
    const programme = mining.nodes.flatMap(({ programmes }) => programmes)[0]!.programme.code;
    const found = await allEntries('411200', { programme });
    expect(found.nodes.every(({ programmes }) => programmes.some((one) => one.programme.code === programme))).toBe(
      true,
    );
    expect(found.nodes).not.toEqual([]);
  });

  it('finds occupations of the United States by their English names, with programmes of finer codes', async () => {
    const { nodes } = await allEntries('US', { text: 'software developers' });
    expect(nodes.map(({ occupation }) => occupation.code)).toEqual(['15-1256']);
    expect(nodes[0]!.programmes).not.toEqual([]);
  });

  it.each(['RANK', 'SCORE', 'DEMAND', 'SUPPLY', 'GAP', 'MEDIAN_WAGE', 'OCCUPATION'])(
    'pages by %s in both directions without gaps',
    async (field) => {
      const expected = (await allEntries('411200', {}, undefined, 200)).nodes
        .map(({ occupation }) => occupation.code)
        .sort();
      for (const direction of ['ASC', 'DESC']) {
        const { nodes } = await allEntries('411200', {}, { field, direction }, 77);
        expect(nodes.map(({ occupation }) => occupation.code).sort()).toEqual(expected);
      }
    },
  );

  it('takes no cursor of another order', async () => {
    const page = (order: string, after = '') =>
      `{ catalogue(region: "411200") { entries(first: 1, orderBy: { field: ${order} } ${after}) { pageInfo { endCursor } } } }`;
    const { endCursor } = (await visitor.ask(page('OCCUPATION'))).data.catalogue.entries.pageInfo;
    expect(await visitor.refusal(page('OCCUPATION', `after: "${endCursor}"`))).toBeUndefined();
    expect(await visitor.refusal(page('DEMAND', `after: "${endCursor}"`))).toBe('BAD_USER_INPUT/INVALID_CURSOR');
  });

  it('gives an occupation its history, programmes and titles, and a programme its occupations and colleges', async () => {
    const { nodes } = await allEntries('411200', { listed: true });
    const { code } = nodes.find(({ programmes }) => programmes.length > 0)!.occupation;
    const { data } = await visitor.ask(
      `query ($code: ID!) { occupation(system: "cn.occupation.2022", code: $code) {
         nameZh level parent { code } history { region year rank rating notices } programmes { programme { system code nameZh } } } }`,
      { code },
    );
    const simulated = expect.stringContaining('模拟数据') as string;
    expect(data.occupation.history).toMatchObject([2025, 2026].map((year) => ({ year, notices: [simulated] })));
    const [{ programme }] = data.occupation.programmes;
    const answer = await visitor.ask(
      `query ($system: ID!, $code: ID!) { programme(system: $system, code: $code) { nameZh occupations { occupation { code } } provisions { institutionName notice } } }`,
      { system: programme.system, code: programme.code },
    );
    expect(answer.data.programme.nameZh).toBe(programme.nameZh);
    expect(answer.data.programme.occupations).not.toEqual([]);
    for (const { notice } of answer.data.programme.provisions) expect(notice).toEqual(simulated);
  });

  it('takes a file over HTTP, tells its progress and faults, and compiles a new edition once', async () => {
    const csv =
      '岗位编号,行政区划代码,岗位名称,招聘人数,发布日期\nE1,411281,护士,3,2026-03-01\nE2,411281,护士,0,2026-03-01\nE3,411202,护士,1,2026-03-01\n';
    const { fileId } = (await (await bureau.upload('extra.csv', csv)).json()) as { fileId: string };
    const input = { fileId, fileName: 'extra.csv', dataset: 'vacancies', region: '411281', year: 2026, part: 'e2e' };
    const importFile = 'mutation ($input: ImportFileInput!) { importFile(input: $input) { id } }';
    const { id } = (await bureau.ask(importFile, { input })).data.importFile;
    const told = await bureau.follow(`subscription { jobProgress(groupId: "${id}") { name state } }`);
    expect(told.at(-1)!.data.jobProgress).toEqual({ name: 'import-file', state: 'DONE' });

    const asked = `{ import(id: "${id}") { status rowsLoaded rowsRejected quarantine { edges { node { fileName rowNumber column value rule message raw } } } } }`;
    const inChinese = (await bureau.ask(asked)).data.import;
    const inEnglish = (await bureau.with({ language: 'en' }).ask(asked)).data.import;
    expect(inChinese).toMatchObject({ status: 'LOADED', rowsLoaded: 1, rowsRejected: 2 });
    expect(inChinese.quarantine.edges.map(({ node }: { node: object }) => node)).toMatchObject([
      {
        fileName: 'extra.csv',
        rowNumber: 3,
        column: '招聘人数',
        value: '0',
        rule: 'range',
        raw: ['E2', '411281', '护士', '0', '2026-03-01'],
      },
      {
        rowNumber: 4,
        column: '行政区划代码',
        value: '411202',
        rule: 'outside_region',
        message: expect.stringContaining('不属于'),
      },
    ]);
    expect(inEnglish.quarantine.edges[1].node.message).toContain('outside the region');

    const twin = (await bureau.ask(importFile, { input })).data.importFile.id;
    await bureau.follow(`subscription { jobProgress(groupId: "${twin}") { state } }`);
    expect((await bureau.ask(`{ import(id: "${twin}") { status } }`)).data.import.status).toBe('UNCHANGED');

    const compile = async () => {
      const run = (await bureau.ask('mutation { compileCatalogue(input: { region: "411200", year: 2026 }) { id } }'))
        .data.compileCatalogue;
      const steps = await bureau.follow(`subscription { jobProgress(groupId: "${run.id}") { name state } }`);
      expect(steps.at(-1)!.data.jobProgress).toEqual({ name: 'issue-signals', state: 'DONE' });
      return (
        await bureau.ask(`{ compileRun(id: "${run.id}") { status createdEdition catalogue { number contentHash } } }`)
      ).data.compileRun;
    };
    const first = await compile();
    const second = await compile();
    expect(first).toMatchObject({ status: 'DONE', createdEdition: true, catalogue: { number: 2 } });
    expect(second).toEqual({ ...first, createdEdition: false });
  }, 60_000);

  it('sends an edition as a file of each format, to everyone who may query it', async () => {
    const { data } = await visitor.ask(
      '{ catalogue(region: "411200", year: 2025) { files { format mediaType url } } }',
    );
    const { files } = data.catalogue;
    expect(files.map(({ format }: { format: string }) => format)).toEqual(['xlsx', 'docx', 'csv', 'json']);
    for (const { format, mediaType, url } of files) {
      const response = await fetch(`${program.url}${url}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="catalogue-411200-2025-1.${format}"; filename*=UTF-8''${encodeURIComponent(`三门峡市2025年度紧缺职业目录-第1版.${format}`)}`,
      );
      const head = { xlsx: 'PK', docx: 'PK', csv: '\uFEFF位次,', json: '{' }[format as string]!;
      expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).startsWith(head)).toBe(true);
    }
    const [{ url }] = files;
    expect((await fetch(`${program.url}${url.replace('xlsx', 'pdf')}`)).status).toBe(404);
    expect((await fetch(`${program.url}/editions/none/catalogue.csv`)).status).toBe(404);
    expect((await fetch(`${program.url}${url}`, { headers: { authorization: 'Bearer gx_wrong' } })).status).toBe(401);
  });

  it('shows everyone no count of one or two persons, and those who work on editions every count', async () => {
    const fields = 'supply gap suppressed components { id value } regions { region seekers } occupation { code }';
    const lines = async (client: GraphqlClient) =>
      (await client.ask(`{ catalogue(region: "411200", year: 2025) { id entries(first: 200) { edges { node { ${fields} } } } } }`))
        .data.catalogue; // prettier-ignore
    const seekersOf = ({ entries }: Awaited<ReturnType<typeof lines>>): (number | null)[] =>
      entries.edges.flatMap(({ node }: { node: { regions: { seekers: number | null }[] } }) => node.regions.map(({ seekers }) => seekers)); // prettier-ignore
    const [open, exact] = [await lines(visitor), await lines(bureau)];
    const small = (counts: (number | null)[]): number => counts.filter((count) => count === 1 || count === 2).length;
    expect(small(seekersOf(exact))).toBeGreaterThan(0);
    expect(small(seekersOf(open))).toBe(0);
    expect(seekersOf(open).filter((count) => count === null).length).toBeGreaterThan(small(seekersOf(exact)));
    for (const { node } of open.entries.edges) {
      const hidden = node.regions.filter(({ seekers }: { seekers: number | null }) => seekers === null);
      expect(hidden).not.toHaveLength(1);
      for (const { region } of hidden) expect(node.suppressed).toContain(`regions.${region}.seekers`);
    }
    const file = async (query: string, client: GraphqlClient) => (await client.download(`/editions/${open.id}/catalogue.json${query}`)).text(); // prettier-ignore
    expect(JSON.parse(await file('', visitor)).disclosure).toEqual({ minimum: 3 });
    expect(JSON.parse(await file('', bureau))).toMatchObject({ disclosure: null, notices: expect.arrayContaining(['内部资料，数值未作披露控制']) }); // prettier-ignore
    expect(await file('?for=publication', bureau)).toBe(await file('', visitor));
  });

  it('is open for what is published and asks a key for the rest', async () => {
    const imports = '{ imports { edges { node { id } } } }';
    expect(await visitor.refusal(imports)).toBe('UNAUTHENTICATED/UNAUTHENTICATED');
    expect(await visitor.with({ key: 'gx_wrong' }).refusal('{ codeSystems { id } }')).toBe(
      'UNAUTHENTICATED/UNAUTHENTICATED',
    );
    expect(await bureau.refusal(imports)).toBeUndefined();
    const reader = visitor.with({ key: await keyFor('reader') });
    expect(await reader.refusal(imports)).toBe('FORBIDDEN/FORBIDDEN');
    expect(await reader.refusal('mutation { compileCatalogue(input: { region: "US", year: 2019 }) { id } }')).toBe(
      'FORBIDDEN/FORBIDDEN',
    );
    expect(await reader.refusal('{ codeSystems { id } }')).toBeUndefined();
    expect((await reader.upload('a.csv', 'x')).status).toBe(403);
    expect((await visitor.upload('a.csv', 'x')).status).toBe(401);
    expect((await fetch(`${program.url}/files`, { method: 'POST', body: 'x' })).status).toBe(401);
  });

  it.each([
    [
      'a foreign cursor',
      '{ catalogue(region: "US") { entries(after: "bm90IG91cnM") { totalCount } } }',
      'BAD_USER_INPUT/INVALID_CURSOR',
    ],
    ['a text with NUL', '{ catalogue(region: "\\u0000") { year } }', 'BAD_USER_INPUT/INVALID_ARGUMENT'],
    [
      'a page of nothing',
      '{ catalogue(region: "US") { entries(first: 0) { totalCount } } }',
      'BAD_USER_INPUT/INVALID_ARGUMENT',
    ],
    [
      'an unknown region',
      'mutation { compileCatalogue(input: { region: "nowhere", year: 2026 }) { id } }',
      'BAD_USER_INPUT/INVALID_CODE',
    ],
    [
      'an unknown policy',
      'mutation { compileCatalogue(input: { region: "US", year: 2026, policy: "no" }) { id } }',
      'BAD_USER_INPUT/UNKNOWN_POLICY',
    ],
    [
      'a region without data',
      'mutation { compileCatalogue(input: { region: "FR", year: 2026 }) { id } }',
      'UNPROCESSABLE/NO_INPUT_DATA',
    ],
    [
      'a query that is too deep',
      `{ occupation(system: "s", code: "c") { ${'parent { '.repeat(20)} code ${'} '.repeat(20)} } }`,
      'QUERY_TOO_LARGE',
    ],
  ])('answers %s with a stable code', async (_what, query, code) => {
    expect(await bureau.refusal(query)).toBe(code);
  });
});
