import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphqlClient } from './graphql-client.js';
import { SERVING_MS, serveSamples } from './served-samples.js';
import { operator } from './started-program.js';

const PLACE = 'region: "411200", year: 2026';

describe('the enrolment plans of the started program', () => {
  let home: string;
  let bureau: GraphqlClient;
  let college: GraphqlClient;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const served = await serveSamples();
    ({ home, stop } = served);
    const clientOf = async (...args: string[]) =>
      served.visitor.with({ key: /gx_\S+/.exec(await operator(home, 'key', 'create', ...args))![0] });
    bureau = await clientOf('教育局', '--roles', 'education_bureau');
    college = await clientOf('学院', '--roles', 'college', '--institution', '4141010842');
  }, SERVING_MS);
  afterAll(() => stop());

  it('are there from the start, for the sample', async () => {
    const { plans } = (
      await bureau.ask('{ plans(first: 5) { edges { node { region year number requestedBy status } } } }')
    ).data;
    expect(plans.edges.map(({ node }: { node: object }) => node)).toEqual([
      { region: '411200', year: 2026, number: 1, requestedBy: 'npm start', status: 'DONE' },
    ]);
  });

  it('are computed on the command line, with a table and files to circulate', async () => {
    const [csv, xlsx] = [join(home, 'plan.csv'), join(home, 'plan.xlsx')];
    const told = await operator(home, 'plan', '--region', '411200', '--year', '2026', '--csv', csv, '--xlsx', xlsx);
    expect(told).toContain('三门峡市 2026 年招生调整方案 第 2 稿');
    expect(told).toMatch(/20 种需求情景（按各情景平均）：总需求 \d+ 至 \d+，预测 \d+；后悔值平均/);
    expect(told).toMatch(/减招风险：\d+ 处减招加剧毕业当年的紧缺\n! .*少招 \d+ 人/);
    expect(readFileSync(csv, 'utf8')).toContain('三门峡职业技术学院');
    const { id, files } = (await bureau.ask(`{ plan(${PLACE}) { id files { format url } } }`)).data.plan;
    expect(files.map(({ url }: { url: string }) => url)).toEqual([`/plans/${id}/plan.xlsx`, `/plans/${id}/plan.csv`]);
    for (const [path, format, type] of [
      [csv, 'csv', 'text/csv'],
      [xlsx, 'xlsx', 'spreadsheetml'],
    ] as const) {
      const response = await bureau.download(`/plans/${id}/plan.${format}`);
      expect(response.headers.get('content-type')).toContain(type);
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('三门峡市2026年专业招生计划'));
      expect(Buffer.from(await response.arrayBuffer())).toEqual(readFileSync(path));
    }
    const own = await (await college.download(`/plans/${id}/plan.csv`)).text();
    expect(own).toContain('仅含本校专业点');
    for (const row of own.trimEnd().split('\r\n').slice(1)) expect(row).toMatch(/^4141010842,/);
    expect((await bureau.with({ key: undefined }).download(`/plans/${id}/plan.csv`)).status).toBe(401);
    expect((await bureau.download(`/plans/00000000-0000-4000-8000-000000000000/plan.csv`)).status).toBe(404);
  }, 120_000);

  it('tell the regret in each scenario, and the cuts that make a later shortage', async () => {
    const query = `{ plan(${PLACE}) { answer { objective { total } scenarios { scenario demand total regret regretAtMost } }
      cobwebs(first: 200) { totalCount edges { node { institution programme occupation { nameZh } year cut persons shortageBefore
        shortageAfter probability zh en } } } } }`;
    const { plan } = (await bureau.ask(query)).data;
    const totals = plan.answer.scenarios.map(({ total }: { total: number }) => total);
    const mean = totals.reduce((sum: number, total: number) => sum + total, 0) / 20;
    expect(mean).toBeCloseTo(plan.answer.objective.total, 3);
    expect(plan.answer.scenarios.some(({ regret }: { regret: number }) => regret > 0)).toBe(true);
    const nodesOf = (of: { cobwebs: { edges: { node: Record<string, number | string> }[] } }) =>
      of.cobwebs.edges.map(({ node }) => node);
    const cobwebs = nodesOf(plan);
    expect(cobwebs).toHaveLength(plan.cobwebs.totalCount);
    expect(cobwebs.length).toBeGreaterThan(0);
    for (const { shortageBefore, shortageAfter, persons, cut } of cobwebs) {
      expect(Number(shortageAfter)).toBeGreaterThan(Number(shortageBefore));
      expect(Number(persons)).toBeLessThanOrEqual(Number(cut));
    }
    const own = nodesOf((await college.ask(query)).data.plan);
    expect(own).toEqual(cobwebs.filter(({ institution }) => institution === '4141010842'));
  });

  it('are shown with lines, reasons and gaps; a college sees its own lines', async () => {
    const query = `{ plan(${PLACE}) { status answer { gap } notes { code } lines(first: 200) { totalCount
      edges { node { institution kind explanation { zh } } } } gaps(first: 1) { edges { node { occupation { nameZh } } } } } }`;
    const { plan } = (await bureau.ask(query)).data;
    expect(plan.status).toBe('DONE');
    expect(plan.answer.gap).toBeLessThanOrEqual(0.01);
    const [{ node: gap }] = (
      await bureau.ask(`{ plan(${PLACE}) { gaps(first: 1, orderBy: { field: CHANGE, direction: DESC }) {
        edges { node { occupation { code } year before after } } } } }`)
    ).data.plan.gaps.edges;
    const rolled = `{ plan(${PLACE}) { years(occupation: "${gap.occupation.code}") { year before after } } }`;
    const { years } = (await bureau.ask(rolled)).data.plan;
    expect(years).toHaveLength(8);
    const graduating = years.find(({ year }: { year: number }) => year === gap.year);
    expect(graduating.after - graduating.before).toBeCloseTo(gap.after - gap.before, 3);
    const linesOf = (of: { lines: { edges: { node: { institution: string } }[] } }): string[] =>
      of.lines.edges.map(({ node }) => node.institution);
    expect(new Set(linesOf(plan)).size).toBeGreaterThan(1);
    expect(new Set(linesOf((await college.ask(query)).data.plan))).toEqual(new Set(['4141010842']));
    expect(await bureau.with({ key: undefined }).refusal(query)).toBe('UNAUTHENTICATED/UNAUTHENTICATED');
    expect(await college.refusal(`mutation { requestPlan(input: { ${PLACE} }) { id } }`)).toBe('FORBIDDEN/FORBIDDEN');
  });

  it('answer a what-if at once, and stream better answers until the search ends', async () => {
    const { whatIf } = (
      await bureau.ask(
        `{ whatIf(${PLACE}, changes: [{ judging: "{\\"closing\\": 500}" }]) { id answer { number difference { lineCount
          lines { institution after } } } } }`,
      )
    ).data;
    expect(whatIf.answer.difference.lineCount).toBeGreaterThan(0);
    const answers = await bureau.follow(
      `subscription { whatIfImproved(id: "${whatIf.id}") { status answer { number gap } } }`,
    );
    const last = answers.at(-1)!.data.whatIfImproved;
    expect(last).toMatchObject({ status: 'DONE' });
    expect(last.answer.gap).toBeLessThanOrEqual(0.01);
    expect(
      await college.refusal(`{ whatIf(${PLACE}, changes: [{ suspend: { programme: "x" } }]) { error } }`),
    ).toBeUndefined();
  });

  it('are compared with a what-if of a file, whose faults are told with their place', async () => {
    const file = join(home, 'what-if.json');
    const plant = { kind: 'plant', occupation: '6-29-03-07', jobs: 800, from: 2028, years: 2 };
    writeFileSync(file, JSON.stringify({ region: '411200', year: 2026, changes: [plant] }));
    expect(await operator(home, 'what-if', file)).toContain('假设分析');
    writeFileSync(file, JSON.stringify({ region: '411200', year: 2026, changes: [{ ...plant, jobs: -1 }] }));
    await expect(operator(home, 'what-if', file)).rejects.toThrow('what-if.json /changes/0/jobs: must be 0 or more');
    expect(JSON.parse(await operator(home, 'what-if', 'schema'))).toMatchObject({ type: 'object' });
  }, 60_000);

  it('answer a what-if while long jobs hold every worker and more of them wait', async () => {
    const asked = [1, 2, 3, 4, 5, 6].map((seed) =>
      bureau.ask(`mutation { requestPlan(input: { ${PLACE}, gap: 0, seed: ${seed} }) { id } }`),
    );
    await Promise.all(asked);
    const { whatIf } = (
      await bureau.ask(
        `{ whatIf(${PLACE}, changes: [{ judging: "{\\"closing\\": 400}" }]) { status answer { number } } }`,
      )
    ).data;
    const { plans } = (await bureau.ask(`{ plans(region: "411200", first: 6) { edges { node { status } } } }`)).data;
    expect(whatIf.answer.number).toBeGreaterThan(0);
    expect(plans.edges.map(({ node }: { node: { status: string } }) => node.status)).toContain('RUNNING');
  }, 60_000);

  it('give the newest question of a slider its answer, and cancel those before it', async () => {
    const ask = (closing: number) =>
      bureau.ask(`{ whatIf(${PLACE}, asker: "slider", changes: [{ judging: "{\\"closing\\": ${closing}}" }]) {
        status answer { number } } }`);
    const answers = await Promise.all([100, 200, 300, 400, 500].map(ask));
    const whatIfs = answers.map(({ data }) => data.whatIf);
    expect(whatIfs.filter(({ status }) => status === 'CANCELLED').length).toBeGreaterThan(0);
    expect(whatIfs.some(({ status, answer }) => status !== 'CANCELLED' && answer !== null)).toBe(true);
  }, 60_000);
});
