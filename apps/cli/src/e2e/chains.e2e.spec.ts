import type { GraphqlClient } from './graphql-client.js';
import { SERVING_MS, serveSamples } from './served-samples.js';
import { operator } from './started-program.js';

describe('the industry chains of the started program', () => {
  let home: string;
  let visitor: GraphqlClient;
  let bureau: GraphqlClient;
  let stop: () => Promise<void>;
  beforeAll(async () => void ({ home, visitor, bureau, stop } = await serveSamples()), SERVING_MS);
  afterAll(() => stop());

  it('come with the repository, and are open', async () => {
    const { data } = await visitor.ask(
      '{ industryChains(region: "411200", year: 2026) { year chains { chain links { link rows { industry note } } } } }',
    );
    const { year, chains } = data.industryChains;
    expect(year).toBe(2023);
    expect(chains).toHaveLength(11);
    expect(chains[0]).toMatchObject({
      chain: '黄金',
      links: [
        { link: '采选', rows: [{ industry: '0921' }] },
        { link: '冶炼', rows: [{ industry: '3221' }] },
      ],
    });
    expect(await visitor.refusal('{ industryChains(region: "US", year: 2019) { year } }')).toBe(
      'UNPROCESSABLE/NO_INPUT_DATA',
    );
  });

  const COVERAGE = `query ($first: Int!, $after: String, $chain: ID) { chainCoverage(region: "411200", year: 2026) {
    notices chainsOf outside chains(first: $first, after: $after, chain: $chain) { pageInfo { hasNextPage endCursor } edges { node {
      chain openings leavers gap covered holes { untaught unwanted } links { link openings occupations(first: 200) { edges { node {
        openings leavers share occupation { code nameZh } programmes { weight programme { code nameZh } provisions {
          institution institutionName graduates } } } } } } } } } } }`;

  it('are covered by named occupations, programmes and colleges, page by page, and the same on the command line', async () => {
    const page = async (variables: object) => (await bureau.ask(COVERAGE, variables)).data.chainCoverage;
    const { notices, chains } = await page({ first: 200 });
    expect(notices).toEqual([expect.stringContaining('模拟数据')]);
    const all = chains.edges.map(({ node }: { node: { chain: string } }) => node);
    const first = await page({ first: 4 });
    const rest = await page({ first: 200, after: first.chains.pageInfo.endCursor });
    expect([...first.chains.edges, ...rest.chains.edges].map(({ node }) => node)).toEqual(all);
    const [parts] = (await page({ first: 1, chain: '汽车零部件' })).chains.edges;
    const occupations = parts.node.links[0].occupations.edges.map(({ node }: { node: object }) => node);
    expect(occupations[0].occupation.nameZh).toEqual(expect.any(String));
    const taught = occupations.flatMap(({ programmes }: { programmes: { provisions: object[] }[] }) => programmes);
    expect(taught.find(({ provisions }: { provisions: object[] }) => provisions.length > 0)).toMatchObject({
      programme: { nameZh: expect.any(String) },
      provisions: expect.arrayContaining([expect.objectContaining({ institutionName: expect.any(String) })]),
    });
    expect(parts.node.holes.untaught.length).toBeGreaterThan(0);
    const told = JSON.parse(await operator(home, 'chains', '--region', '411200', '--year', '2026', '--json'));
    expect(told.chains.map(({ openings, holes }: Record<string, unknown>) => ({ openings, holes }))).toEqual(
      all.map(({ openings, holes }: Record<string, unknown>) => ({ openings, holes })),
    );
  });

  it('show a college what is published: the figures of the bureau, or null and why', async () => {
    const key = await operator(home, 'key', 'create', '学院', '--roles', 'college', '--institution', '4141010842');
    const college = visitor.with({ key: /gx_\S+/.exec(key)![0] });
    const query = `query { chainCoverage(region: "411200", year: 2026) { chains(first: 200) { edges { node {
      chain openings leavers gap covered suppressed links { link openings leavers gap covered suppressed occupations(first: 200) { edges { node {
        openings leavers gap covered share suppressed occupation { code } programmes { provisions { institution graduates suppressed } } } } } } } } } } }`;
    type Shown = Record<string, unknown> & { readonly suppressed: readonly string[] };
    const figuresOf = (value: unknown): Shown[] =>
      typeof value !== 'object' || value === null
        ? []
        : [...('suppressed' in value ? [value as Shown] : []), ...Object.values(value).flatMap(figuresOf)];
    const [published, whole] = [await college.ask(query), await bureau.ask(query)].map(({ data }) => figuresOf(data));
    expect(whole!.flatMap(({ suppressed }) => suppressed)).toEqual([]);
    expect(published!.length).toBe(whole!.length);
    const counts = published!.flatMap(({ graduates }) => (typeof graduates === 'number' ? [graduates] : []));
    expect(counts.length).toBeGreaterThan(10);
    expect(counts.filter((graduates) => graduates === 1 || graduates === 2)).toEqual([]);
    for (const shown of published!) for (const name of shown.suppressed) expect(shown[name]).toBeNull();
    expect(published!.filter(({ suppressed }) => suppressed.includes('leavers'))).not.toEqual([]);
  });

  it('have neighbours, whose shares the policy tells and whose figures nobody has sent', async () => {
    const { data } = await bureau.ask(
      `{ neighbourOutlooks(region: "411200", year: 2026) { year group { id regions flows { from to migration commuting } }
           programmes(first: 2) { edges { node { programme { nameZh } unknown openingsFrom alone { leavers openings outcome } withNeighbours { leavers } } } } } }`,
    );
    const [triangle] = data.neighbourOutlooks;
    expect(triangle).toMatchObject({ year: 2029, group: { regions: ['411200', '140800', '141000', '610500'] } });
    for (const { node } of triangle.programmes.edges) {
      expect(node.unknown).toEqual(['140800', '141000', '610500']);
      expect(node.openingsFrom).toBe('employment');
      expect(node.withNeighbours.leavers).toBe(node.alone.leavers);
    }
  });

  it('are covered for the bureaus alone', async () => {
    expect(await visitor.refusal(COVERAGE, { first: 1 })).toBe('UNAUTHENTICATED/UNAUTHENTICATED');
    expect(await bureau.refusal('{ chainCoverage(region: "411200", year: 1999) { chainsOf } }')).toBe(
      'NOT_FOUND/NOT_FOUND',
    );
  });
});
