import type { GraphqlClient } from './graphql-client.js';
import { SERVING_MS, serveSamples } from './served-samples.js';
import { operator } from './started-program.js';

const CITY = 'region: "411200", year: 2026';
const COLLEGE = '4141010842';
const SIGNAL = `{ programme { code nameZh } institution institutionName colour action planCap over under isWithheld
  outlook { judgedIn graduates { mean } openings { mean } } reasons { code zh en } counters { ladder run needed latest }
  flips { zh } confidence doubts { code statistic zh en } verdicts { ladder colour isDeciding run } }`;
const LIST = `{ dueOn isOverdue isOutdated release { actor reason } notices
  programmes(first: 200) { totalCount edges { node { programme nameZh colour over under reasonZh } } } }`;

interface Signal {
  readonly programme: { readonly code: string; readonly nameZh: string | null };
  readonly institution: string | null;
  readonly colour: string;
  readonly over: number | null;
  readonly isWithheld: boolean;
  readonly counters: readonly { readonly ladder: string; readonly run: number; readonly needed: number }[];
  readonly reasons: readonly { readonly code: string }[];
  readonly confidence: string;
  readonly doubts: readonly {
    readonly code: string;
    readonly statistic: number;
    readonly zh: string;
    readonly en: string;
  }[];
}
interface Edge {
  readonly node: Signal;
}

describe('the early warning of the started program', () => {
  let home: string;
  let visitor: GraphqlClient;
  let stop: () => Promise<void>;
  const keys: Record<string, GraphqlClient> = {};
  beforeAll(async () => {
    ({ home, visitor, stop } = await serveSamples());
    for (const role of ['organisation', 'hr_bureau', 'education_bureau', 'college'])
      keys[role] = visitor.with({
        key: await operator(home, 'key', 'create', role, '--roles', role, '--institution', COLLEGE),
      });
  }, SERVING_MS);
  afterAll(() => stop());

  const signalsFor = async (who: GraphqlClient, args = ''): Promise<Signal[]> => {
    const { data, errors } = await who.ask(
      `{ signals(${CITY}, first: 200 ${args}) { totalCount edges { node ${SIGNAL} } } }`,
    );
    expect(errors).toBeUndefined();
    return (data.signals.edges as Edge[]).map(({ node }) => node);
  };
  const refusalOf = async (who: GraphqlClient, query: string): Promise<string | undefined> =>
    (await who.ask(query)).errors?.[0]?.extensions.code;

  it('is paged, filtered and ordered', async () => {
    const page = async (after: string | null) => {
      const { data } = await keys['education_bureau']!.ask(
        `query ($after: String) { signals(${CITY}, first: 60, after: $after, orderBy: { field: OVER, direction: DESC }) {
           totalCount pageInfo { hasNextPage endCursor } edges { node ${SIGNAL} } } }`,
        { after },
      );
      return data.signals as {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: Edge[];
      };
    };
    const all: Signal[] = [];
    let total = 0;
    for (let after: string | null = null; ;) {
      const { edges, pageInfo, totalCount } = await page(after);
      all.push(...edges.map(({ node }) => node));
      total = totalCount;
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(total).toBeGreaterThan(100);
    expect(new Set(all.map(({ programme, institution }) => `${programme.code}/${institution}`)).size).toBe(total);
    const over = all.map((signal) => signal.over ?? -1);
    expect(over).toEqual([...over].sort((a, b) => b - a));

    const undetermined = await signalsFor(keys['education_bureau']!, ', filter: { undetermined: true }');
    expect(new Set(undetermined.map(({ colour }) => colour))).toEqual(new Set(['UNDETERMINED']));
    expect(undetermined.length).toBe(all.filter(({ colour }) => colour === 'UNDETERMINED').length);
    const wrong = await refusalOf(keys['education_bureau']!, `{ signals(${CITY}, after: "bm9wZQ") { totalCount } }`);
    expect(wrong).toBe('BAD_USER_INPUT');
  });

  it('acts on provisions whose graduates found no way to work for years, and says since when', async () => {
    const cut = await signalsFor(keys['education_bureau']!, ', filter: { ladder: "moe-2011", kind: PROVISION }');
    expect(cut.length).toBeGreaterThan(0);
    for (const { reasons } of cut) expect(reasons.map(({ code }) => code)).toContain('ladder/moe-2011');
    const { data } = await keys['education_bureau']!.ask(
      `{ ladderDisagreements(${CITY}) { totalCount edges { node { mildest hardest byAction { action ladders } signal { institution } } } }
         ladders(region: "411200") { id isDeciding placementFormula } }`,
    );
    expect(data.ladderDisagreements.totalCount).toBeGreaterThan(0);
    expect(data.ladderDisagreements.edges[0].node.byAction.length).toBeGreaterThan(1);
    expect((data.ladders as { id: string }[]).map(({ id }) => id)).toEqual([
      'moe-2011',
      'moe-2023',
      'jiangxi-2022',
      'sichuan-2023',
      'anhui-2022',
      'tianjin-2009',
      'heilongjiang',
    ]);
  });

  it('doubts placements that are mostly contracts with tiny employers, with the share beside that of the peers', async () => {
    const provisions = await signalsFor(keys['education_bureau']!, ', filter: { kind: PROVISION }');
    const doubted = provisions.flatMap((signal) =>
      signal.doubts.flatMap((doubt) => (doubt.code === 'tiny_employers' ? [{ signal, doubt }] : [])),
    );
    expect(doubted.length).toBeGreaterThan(2);
    expect(doubted.length).toBeLessThan(20);
    for (const { signal, doubt } of doubted) {
      expect(signal.confidence).not.toBe('HIGH');
      expect(doubt.statistic).toBeGreaterThanOrEqual(3);
      expect(doubt.zh).toMatch(
        /^微型单位（参保不足 10 人）就业占协议合同就业者 [\d.]+%，\d+ 个同类的中位数为 [\d.]+%（z = [\d.]+）$/,
      );
      expect(doubt.en).toMatch(/fewer than ten persons [\d.]+%, the median of \d+ peers is [\d.]+% \(z = [\d.]+\)$/);
    }
    const [{ signal, doubt }] = doubted as [(typeof doubted)[number]];
    const asked = ['warn', '--region', '411200', '--year', '2026', '--programme', signal.programme.code];
    const told = (language: string) =>
      operator(home, ...asked, '--institution', signal.institution!, '--lang', language);
    expect(await told('zh')).toContain(doubt.zh);
    expect(await told('en')).toContain(doubt.en);
    await expect(told('fr')).rejects.toThrow('--lang "fr" is neither zh nor en');
  });

  it('counts years running, and judges the year before by the files of the years before it', async () => {
    const ofYear = async (year: number): Promise<Signal[]> => {
      const { data } = await keys['education_bureau']!.ask(
        `{ signals(region: "411200", year: ${year}, first: 200, filter: { kind: PROVISION }) { edges { node ${SIGNAL} } } }`,
      );
      return (data.signals.edges as Edge[]).map(({ node }) => node);
    };
    const runs = (signals: readonly Signal[], of: string): number[] =>
      signals.flatMap(({ counters }) => counters.filter(({ ladder }) => ladder === of).map(({ run }) => run));
    const [before, now] = [await ofYear(2025), await ofYear(2026)];
    for (const signals of [before, now]) {
      expect(runs(signals, 'moe-2011').filter((run) => run === 2)).not.toEqual([]);
      expect(runs(signals, 'anhui-2022').filter((run) => run >= 3)).not.toEqual([]);
    }
    expect(Math.max(...runs(before, 'moe-2011'))).toBe(3);
    expect(Math.max(...runs(now, 'moe-2011'))).toBe(4);
  });

  it('shows one signal with its years', async () => {
    const [first] = await signalsFor(keys['education_bureau']!, ', filter: { colours: [RED], kind: PROGRAMME }');
    const { data } = await keys['education_bureau']!.ask(
      `{ signal(${CITY}, programme: "${first!.programme.code}") { colour flips { zh } history { year colour } } }`,
    );
    expect(data.signal.colour).toBe('RED');
    expect(data.signal.flips.length).toBeGreaterThan(0);
    expect(data.signal.history).toEqual([
      { year: 2025, colour: 'UNDETERMINED' },
      { year: 2026, colour: 'RED' },
    ]);
  });

  it('is for those who work on it: a stranger gets nothing, a college its own provisions', async () => {
    expect(await refusalOf(visitor, `{ signals(${CITY}) { totalCount } }`)).toBe('UNAUTHENTICATED');
    const own = await signalsFor(keys['college']!);
    expect(new Set(own.map(({ institution }) => institution))).toEqual(new Set([COLLEGE]));
    expect(own.every(({ isWithheld }) => !isWithheld)).toBe(true);
    const other = `{ signals(${CITY}, filter: { institution: "4141014606" }) { totalCount } }`;
    expect(await refusalOf(keys['college']!, other)).toBe('FORBIDDEN');
    const region = `{ signal(${CITY}, programme: "${own[0]!.programme.code}") { colour } }`;
    expect(await refusalOf(keys['college']!, region)).toBe('FORBIDDEN');
  });

  it('keeps a college’s figures from another department until it consents', async () => {
    const filter = `, filter: { institution: "${COLLEGE}" }`;
    const consent = (isGiven: boolean) =>
      `mutation { recordReleaseConsent(region: "411200", institution: "${COLLEGE}", isGiven: ${isGiven}, reason: "协议 2026-1") { isGiven actor } }`;
    const before = await signalsFor(keys['hr_bureau']!, filter);
    expect(before.every(({ isWithheld, counters }) => isWithheld && counters.length === 0)).toBe(true);
    expect(before.flatMap(({ reasons }) => reasons).every(({ code }) => code === 'forward')).toBe(true);
    expect(await refusalOf(keys['hr_bureau']!, consent(true))).toBe('FORBIDDEN');

    const { data } = await keys['college']!.ask(consent(true));
    expect(data.recordReleaseConsent).toEqual({ isGiven: true, actor: 'college' });
    const after = await signalsFor(keys['hr_bureau']!, filter);
    expect(after.every(({ isWithheld, counters }) => !isWithheld && counters.length > 0)).toBe(true);
    await keys['college']!.ask(consent(false));
    expect((await signalsFor(keys['hr_bureau']!, filter)).every(({ isWithheld }) => isWithheld)).toBe(true);
  });

  it('makes a list public when a role releases it, with who and why, and takes it back', async () => {
    const step = (name: string, reason: string) =>
      `mutation { ${name}(${CITY}, list: SURPLUS, reason: "${reason}") { release { actor reason } } }`;
    const listFor = async (who: GraphqlClient) => (await who.ask(`{ surplusProgrammes(${CITY}) ${LIST} }`)).data.surplusProgrammes; // prettier-ignore
    expect(await listFor(visitor)).toMatchObject({
      dueOn: '2026-07-31',
      release: null,
      notices: [],
      programmes: { totalCount: 0 },
    });
    const drafted = await listFor(keys['organisation']!);
    expect(drafted.programmes.totalCount).toBeGreaterThan(0);
    expect(await refusalOf(keys['hr_bureau']!, step('releaseSignalList', '会议'))).toBe('FORBIDDEN');
    expect(await refusalOf(keys['organisation']!, step('releaseSignalList', ' '))).toBe('BAD_USER_INPUT');
    expect(await refusalOf(keys['organisation']!, step('withdrawSignalList', '会议'))).toBe('CONFLICT');

    await keys['organisation']!.ask(step('releaseSignalList', '联席会议审定'));
    const open = await listFor(visitor);
    expect(open.release).toEqual({ actor: 'organisation', reason: '联席会议审定' });
    expect(open.programmes).toEqual(drafted.programmes);
    expect(open.isOverdue).toBe(false);
    const { data } = await visitor.ask(`{ urgentProgrammes(${CITY}) ${LIST} }`);
    expect(data.urgentProgrammes.programmes.totalCount).toBe(0);

    await keys['organisation']!.ask(step('withdrawSignalList', '数据更正'));
    expect((await listFor(visitor)).programmes.totalCount).toBe(0);
  });

  it('is told on the command line as it is through the API', async () => {
    const json = JSON.parse(await operator(home, 'warn', '--region', '411200', '--year', '2026', '--json')) as {
      contentHash: string;
      programmes: unknown[];
      provisions: unknown[];
    };
    const { data } = await keys['education_bureau']!.ask(
      `{ signals(${CITY}) { totalCount issue { contentHash number } } }`,
    );
    expect(data.signals.issue).toMatchObject({ contentHash: json.contentHash, number: 1 });
    expect(data.signals.totalCount).toBe(json.programmes.length + json.provisions.length);
    const table = await operator(home, 'warn', '--region', '411200', '--year', '2026', '--top', '3');
    for (const part of ['过剩预警专业', '急需专业', '须采取措施的专业点', '模拟数据']) expect(table).toContain(part);
  });
});
