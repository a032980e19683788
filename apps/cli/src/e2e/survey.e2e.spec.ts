import ExcelJS from 'exceljs';
import { join } from 'node:path';
import type { GraphqlClient } from './graphql-client.js';
import { SERVING_MS, serveSamples } from './served-samples.js';
import { operator } from './started-program.js';

describe('the survey of demand and what stands beside it, in the started program', () => {
  let visitor: GraphqlClient;
  let bureau: GraphqlClient;
  let home: string;
  let stop: () => Promise<void>;
  beforeAll(async () => void ({ visitor, bureau, home, stop } = await serveSamples()), SERVING_MS);
  afterAll(() => stop());

  it('is shown beside the demand with its response, and its questionnaire is there to download', async () => {
    const { data } = await visitor.ask(
      '{ catalogue(region: "411200", year: 2026) { survey { population total { rate } } entries(first: 1) { edges { node { surveyDemand { surveyed thisYear low high talentTier } } } } } }',
    );
    expect(data.catalogue.survey).toMatchObject({ population: 'employers', total: { rate: expect.any(Number) } });
    const { surveyed, thisYear, low, high } = data.catalogue.entries.edges[0].node.surveyDemand;
    expect([surveyed, low, thisYear, high]).toEqual([surveyed, low, thisYear, high].sort((a, b) => a - b));

    const response = '{ surveyResponse(region: "411200", year: 2026) { total { rate } bySize { key } } }';
    const total = data.catalogue.survey.total.rate;
    expect((await bureau.ask(response)).data.surveyResponse.total.rate).toBeCloseTo(total, 5);
    expect(await visitor.refusal(response)).toBe('UNAUTHENTICATED/UNAUTHENTICATED');

    const book = await bureau.download('/templates/employer-survey.xlsx?region=411200&year=2026');
    expect([book.status, book.headers.get('content-type')]).toEqual([200, expect.stringContaining('spreadsheetml')]);
    expect(new Uint8Array(await book.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    for (const [query, status] of [
      ['region=411200', 400],
      ['region=nowhere&year=2026', 400],
    ] as const)
      expect((await bureau.download(`/templates/employer-survey.xlsx?${query}`)).status).toBe(status);
    expect((await visitor.download('/templates/employer-survey.xlsx?region=411200&year=2026')).status).toBe(401);
  });

  it('takes the questionnaire back as an employer fills it in, and says which row it cannot take', async () => {
    const path = join(home, '摸底表.xlsx');
    const place = ['--region', '411200', '--year', '2027'];
    await operator(home, 'survey-template', ...place, path);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const [answers, codes] = [workbook.worksheets[0]!, workbook.getWorksheet('代码')!];
    /** What the drop-down of a column offers first. */
    const chosen = (column: string): string => {
      const { ranges } = workbook.definedNames.getRanges(
        String(answers.getCell(`${column}2`).dataValidation.formulae[0]),
      );
      return String(codes.getCell(/!\$([A-Z]+)\$2/.exec(ranges[0]!)![1]! + '2').value);
    };
    const [region, industry, occupation, tier] = ['B', 'C', 'E', 'L'].map(chosen);
    // Employer, region, industry, headcount, occupation, year, present, this year, next, three years, hard to fill, tier.
    answers.getRow(2).values = ['U1', region, industry, 40, occupation, 2027, 12, 5, 2, 9, 3, tier];
    answers.getRow(3).values = ['U2', region, industry, 25, occupation, 2027, 8, 0];
    answers.getRow(4).values = ['U3', '999999 别处', industry, 25, occupation, 2027, 8, 4];
    await workbook.xlsx.writeFile(path);

    const said = await operator(home, 'import', 'employer_survey', path, ...place);
    expect(said).toContain('摸底表.xlsx: 2 of 3 rows loaded');
    const faults = await operator(home, 'quarantine', /quarantine (\S+)/.exec(said)![1]!);
    expect(faults).toContain('999999');
    const asked =
      '{ surveyResponse(region: "411200", year: 2027) { total { responded respondedHeadcount } unlisted } }';
    expect((await bureau.ask(asked)).data.surveyResponse).toEqual({
      total: { responded: 2, respondedHeadcount: 65 },
      unlisted: 2,
    });
  });

  it('gives levels of education that sum to the demand, and parts that sum to the change of employment', async () => {
    const { data } = await visitor.ask(
      '{ catalogue(region: "411200", year: 2026) { educationTable { levels converged occupations(first: 50) { edges { node { demand persons } } } } } }',
    );
    const { levels, converged, occupations } = data.catalogue.educationTable;
    expect([converged, levels.length > 3, occupations.edges.length]).toEqual([true, true, 50]);
    for (const { node } of occupations.edges)
      expect(node.persons.reduce((sum: number, n: number) => sum + n, 0)).toBeCloseTo(node.demand, 3);

    const decomposition =
      '{ employmentDecomposition(region: "411200", from: 2021, to: 2026) { growthFactor occupations(first: 200) { edges { node { change scale industryMix occupationEffect annualReplacementRate } } } } }';
    const { edges } = (await bureau.ask(decomposition)).data.employmentDecomposition.occupations;
    expect(edges).toHaveLength(200);
    for (const { node } of edges) {
      expect(Math.abs(node.scale + node.industryMix + node.occupationEffect - node.change)).toBeLessThan(1e-9);
      expect(node.annualReplacementRate).toBeGreaterThanOrEqual(0);
    }
    expect(await visitor.refusal(decomposition)).toBe('UNAUTHENTICATED/UNAUTHENTICATED');
  });
});
