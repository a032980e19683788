import {
  DEFAULT_SURVEY_PARAMETERS,
  estimateDemand,
  weighSurvey,
  type PopulationEmployer,
  type SurveyAnswer,
} from '@gongxu/balance';
import { groupBy } from '@gongxu/domain';
import { loadReference } from './load-reference.js';
import { simulateCity } from './simulate-city.js';
import { splitCount } from './split-count.js';

const reference = loadReference();

describe.each([1, 2])('the survey of demand of seed %i', (seed) => {
  const { tables, truth } = simulateCity({ seed, reference });
  const rowsOf = (fileName: string): string[][] =>
    [...tables.find((table) => table.fileName === fileName)!.rows()].map((row) => [...row]);
  const employers = rowsOf('employers.simulated.csv').map(
    ([employer, , region, industry, headcount]): PopulationEmployer => ({
      employer: employer!,
      region: region!,
      section: industry!.slice(0, 2),
      headcount: Number(headcount),
    }),
  );
  const answers = rowsOf('employer_survey-2026.simulated.csv').map((cells): SurveyAnswer => ({
    employer: cells[0]!,
    region: cells[1]!,
    section: cells[2]!.slice(0, 2),
    employerHeadcount: Number(cells[3]),
    occupation: cells[4]!,
    headcount: Number(cells[6]),
    demandThisYear: Number(cells[7]),
    demandNextYear: Number(cells[8]),
    demandThreeYears: Number(cells[9]),
    hardToFill: Number(cells[10]),
    talentTier: null,
    educationLevel: null,
  }));
  const weighted = weighSurvey({
    answers,
    population: { kind: 'employers', employers },
    parameters: DEFAULT_SURVEY_PARAMETERS,
  });
  const demand = estimateDemand(weighted);

  it('is answered by a part of the employers, by larger ones more readily', () => {
    const { total, bySize } = weighted.report;
    expect(total.rate).toBeGreaterThan(0.25);
    expect(total.rate).toBeLessThan(0.5);
    expect(total.coverage).toBeGreaterThan(total.rate! + 0.1);
    expect(bySize.map(({ key }) => key)).toEqual(['0-9', '10-49', '50-249', '250+']);
    const rates = bySize.map(({ rate }) => rate!);
    expect([...rates].sort()).toEqual(rates);
    expect(weighted.report.unlisted).toBe(0);
  });

  it('weighted, tells the insured persons and the openings of the town; blown up evenly, it does not', () => {
    const insured = employers.reduce((sum, { headcount }) => sum + headcount, 0);
    const seen = new Set(answers.map(({ employer }) => employer));
    const surveyed = answers.reduce((sum, { demandThisYear }) => sum + demandThisYear, 0);
    const openings = rowsOf('vacancies-2026.simulated.csv').reduce((sum, cells) => sum + Number(cells[6]), 0) / 1.04;
    const estimate = demand.reduce((sum, { thisYear }) => sum + thisYear, 0);
    expect(insured).toBeGreaterThan(300_000);
    expect(Math.abs(estimate / openings - 1)).toBeLessThan(0.05);
    expect((surveyed * employers.length) / seen.size / openings).toBeGreaterThan(1.15);
  });

  it('shows the planted shortages as harder to fill than the surpluses', () => {
    const shareOf = (codes: readonly string[]): number => {
      const of = demand.filter(({ occupation }) => codes.includes(occupation));
      return (
        of.reduce((sum, { hardToFill }) => sum + hardToFill!, 0) /
        of.reduce((sum, { hardToFillOf }) => sum + hardToFillOf!, 0)
      );
    };
    expect(shareOf(truth.shortages)).toBeGreaterThan(0.45);
    expect(shareOf(truth.surpluses)).toBeLessThan(0.2);
  });

  it('answers once for an employer and occupation, never with more hard to fill than wanted', () => {
    for (const own of groupBy(answers, ({ employer }) => employer).values())
      expect(new Set(own.map(({ occupation }) => occupation)).size).toBe(own.length);
    expect(answers.filter(({ hardToFill, demandThisYear }) => hardToFill! > demandThisYear)).toEqual([]);
  });
});

it('a count is split in whole parts that add up to it', () => {
  expect(splitCount(10, [0.55, 0.3, 0.15])).toEqual([6, 3, 1]);
  expect(splitCount(1, [1 / 3, 1 / 3, 1 / 3])).toEqual([1, 0, 0]);
  expect(splitCount(0, [0.5, 0.5])).toEqual([0, 0]);
});
