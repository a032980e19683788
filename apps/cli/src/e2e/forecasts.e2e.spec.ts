import type { GraphqlClient } from './graphql-client.js';
import { SERVING_MS, serveSamples } from './served-samples.js';
import { operator } from './started-program.js';

const FORECAST = `{ measure measureLabelZh model leader runnerUp reasonZh reasonEn region institution notices
  history { year value } points { year mean lower80 upper80 lower95 upper95 } findings { kind handling }
  backtest { origins smape mase coverage80 coverage95 } }`;
/** As the API gives it. */
interface Forecast {
  readonly measure: string;
  readonly region: string;
  readonly model: string | null;
  readonly reasonZh: string;
  readonly backtest: { readonly origins: number } | null;
  readonly points: {
    year: number;
    lower95: number;
    lower80: number;
    mean: number;
    upper80: number;
    upper95: number;
  }[];
}

describe('the forecasts of the started program', () => {
  let home: string;
  let visitor: GraphqlClient;
  let stop: () => Promise<void>;
  beforeAll(async () => void ({ home, visitor, stop } = await serveSamples()), SERVING_MS);
  afterAll(() => stop());

  it('shows forecasts with interval, model, reason and back-test error, beside a line and of its occupation', async () => {
    const line = await visitor.ask(
      `{ catalogue(region: "411200") { id entries(first: 1) { edges { node { occupation { code } forecast ${FORECAST} } } } } }`,
    );
    const { id, entries } = line.data.catalogue;
    const { occupation, forecast } = entries.edges[0].node as { occupation: { code: string }; forecast: Forecast[] };
    const employment = forecast.find(({ measure }) => measure === 'EMPLOYMENT')!;
    expect(employment).toMatchObject({ model: 'automatic', measureLabelZh: '就业人数', region: '411200' });
    expect(employment.points.map(({ year }) => year)).toEqual([2027, 2028, 2029]);
    expect(employment.reasonZh).toContain('为主');
    expect(employment.backtest!.origins).toBeGreaterThan(0);
    for (const { lower95, lower80, mean, upper80, upper95 } of employment.points) {
      const limits = [lower95, lower80, mean, upper80, upper95];
      expect(limits).toEqual([...limits].sort((a, b) => a - b));
    }

    const asked = `query ($code: ID!, $edition: ID, $first: Int!, $after: String, $region: ID) {
      occupation(system: "cn.occupation.2022", code: $code) {
        forecasts(region: $region, edition: $edition, first: $first, after: $after) {
          pageInfo { hasNextPage endCursor } edges { node ${FORECAST} } } } }`;
    const page = async (variables: object) =>
      (await visitor.ask(asked, { code: occupation.code, first: 200, ...variables })).data.occupation.forecasts;
    const nodesOf = ({ edges }: { edges: { node: Forecast }[] }): Forecast[] => edges.map(({ node }) => node);
    const all = nodesOf(await page({}));
    expect(new Set(all.map(({ region }) => region)).size).toBe(7);
    expect(nodesOf(await page({ edition: id }))).toEqual(all);
    expect(
      nodesOf(await page({ region: '411200' }))
        .map(({ measure }) => measure)
        .sort(),
    ).toEqual(forecast.map(({ measure }) => measure).sort());
    const told = await operator(home, 'forecasts', '--region', '411200', '--occupation', occupation.code, '--json');
    expect((JSON.parse(told) as Forecast[]).map(({ model }) => model)).toEqual(
      nodesOf(await page({ region: '411200' })).map(({ model }) => model),
    );
    const first = await page({ first: 5 });
    expect([...nodesOf(first), ...nodesOf(await page({ after: first.pageInfo.endCursor }))]).toEqual(all);
  });

  it('forecasts the graduates of a provision from its students, and shows an official projection as it stands', async () => {
    const { data } = await visitor.ask(
      `{ programme(system: "cn.programme.vocational.2021", code: "530302") {
           forecasts(institution: "4141010842") { edges { node ${FORECAST} } }
           provisions { institution forecasts ${FORECAST} } }
         catalogue(region: "US") { entries(first: 1) { edges { node { forecast ${FORECAST} } } } } }`,
    );
    const { forecasts, provisions } = data.programme;
    const own = forecasts.edges.map(({ node }: { node: Forecast }) => node) as Forecast[];
    expect(own.map(({ measure, model }) => [measure, model])).toEqual([
      ['GRADUATES', 'student_pipeline'],
      ['INTAKE', 'automatic'],
      ['ON_ROLL', 'automatic'],
    ]);
    expect(own[0]!.points.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030, 2031]);
    const provision = provisions.find(({ institution }: { institution: string }) => institution === '4141010842');
    expect(provision.forecasts).toEqual(own);
    expect(data.catalogue.entries.edges[0].node.forecast).toMatchObject([
      {
        measure: 'OFFICIAL_EMPLOYMENT',
        model: 'official_projection',
        notices: [],
        points: [{ year: 2029, lower95: null }],
      },
    ]);
  });

  it('refuse an edition that is none', async () => {
    const asked =
      '{ occupation(system: "us.soc.2018", code: "29-1141") { forecasts(edition: "newest") { edges { cursor } } } }';
    expect(await visitor.refusal(asked)).toBe('BAD_USER_INPUT/INVALID_ARGUMENT');
  });
});
