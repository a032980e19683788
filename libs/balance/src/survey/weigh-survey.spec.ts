import fc from 'fast-check';
import { answer, employer } from '../fixtures/survey-answers.js';
import { estimateDemand } from './estimate-demand.js';
import { sizeClass, sizeClasses } from './size-class.js';
import type { SurveyPopulation } from './survey-answer.js';
import { DEFAULT_SURVEY_PARAMETERS, type SurveyParameters } from './survey-parameters.js';
import { weighSurvey } from './weigh-survey.js';

const parameters: SurveyParameters = { ...DEFAULT_SURVEY_PARAMETERS, minimumRespondents: 2 };
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i + 1));

describe('classes of size', () => {
  it('are those of Eurostat: fewer than 10, 50 and 250 persons employed', () => {
    expect(sizeClasses([10, 50, 250])).toEqual(['0-9', '10-49', '50-249', '250+']);
    expect([9, 10, 49, 50, 249, 250].map((headcount) => sizeClass(headcount, [10, 50, 250]))).toEqual([
      '0-9',
      '10-49',
      '10-49',
      '50-249',
      '50-249',
      '250+',
    ]);
  });
});

describe('a survey of four of ten employers', () => {
  /** Six of 10 persons in trade, four of 100 in manufacturing; two of each answer. */
  const population: SurveyPopulation = {
    kind: 'employers',
    employers: [
      ...times(6, (i) => employer({ employer: `F${i}`, section: 'F', headcount: 10 })),
      ...times(4, (i) => employer({ employer: `C${i}`, section: 'C', headcount: 100 })),
    ],
  };
  const answers = [
    answer({ employer: 'F1', demandThisYear: 1, hardToFill: 0, talentTier: 'general', educationLevel: '3' }),
    answer({ employer: 'F2', demandThisYear: 3, hardToFill: 2, talentTier: 'shortage', educationLevel: '5' }),
    answer({ employer: 'C1', demandThisYear: 10, demandNextYear: 4, talentTier: 'shortage', educationLevel: '5' }),
    answer({ employer: 'C2', demandThisYear: 20, talentTier: 'general' }),
  ];
  const weighted = weighSurvey({ answers, population, parameters });
  const [demand] = estimateDemand(weighted);

  it('weights trade by 60 ÷ 20 and manufacturing by 400 ÷ 200 persons', () => {
    expect(weighted.strata.map(({ stratum, weight }) => [stratum.cells, weight])).toEqual([
      [['C/r/50-249'], 2],
      [['F/r/10-49'], 3],
    ]);
    expect(demand).toMatchObject({
      surveyed: 34,
      employers: 4,
      thisYear: 3 * 4 + 2 * 30,
      nextYear: 8,
      threeYears: null,
    });
  });

  it('has the variance of the textbook: Σ w² · n/(n−1) · (1 − n/N) · Σ(y − Rx)²', () => {
    const trade = 9 * 2 * (1 - 2 / 6) * (1 + 1); // R = 4/20, residuals −1 and 1
    const manufacturing = 4 * 2 * (1 - 2 / 4) * (25 + 25); // R = 30/200, residuals −5 and 5
    expect(demand!.standardError).toBeCloseTo(Math.sqrt(trade + manufacturing), 12);
    expect(demand!.high).toBeCloseTo(72 + 1.6448536 * Math.sqrt(224), 5);
    expect(demand!.low).toBeCloseTo(72 - 1.6448536 * Math.sqrt(224), 5);
  });

  it('tells hard-to-fill demand of the answers that tell it, and the tier most of the demand is of', () => {
    expect(demand).toMatchObject({ hardToFill: 6, hardToFillOf: 12, hardToFillSurveyed: 4, talentTier: 'general' });
    expect(demand!.tiers).toEqual([
      { tier: 'shortage', persons: 3 * 3 + 2 * 10 },
      { tier: 'general', persons: 3 * 1 + 2 * 20 },
    ]);
    expect(demand!.education).toEqual([
      { level: '3', persons: 3 },
      { level: '5', persons: 29 },
    ]);
  });

  it('shows response by employers and by persons', () => {
    const { report } = weighted;
    expect(report.total).toEqual({
      key: '*', responded: 4, employers: 10, rate: 0.4, respondedHeadcount: 220, headcount: 460, coverage: 220 / 460,
    }); // prettier-ignore
    expect(report.bySection.map(({ key, rate }) => [key, rate])).toEqual([
      ['C', 0.5],
      ['F', 1 / 3],
    ]);
    expect(report.bySize.map(({ key, employers }) => [key, employers])).toEqual([
      ['10-49', 6],
      ['50-249', 4],
    ]);
    // Weights 3, 3, 2, 2: 4 · 26 ÷ 100.
    expect(report.designEffect).toBeCloseTo(1.04, 12);
  });

  it('places an employer by the list, not by what it says of itself', () => {
    const moved = answers.map((one) => ({ ...one, section: 'Z', region: 'elsewhere', employerHeadcount: 1 }));
    expect(estimateDemand(weighSurvey({ answers: moved, population, parameters }))).toEqual([demand]);
  });

  it('counts an employer outside the list for itself, and says so', () => {
    const stranger = answer({ employer: 'X', section: 'F', employerHeadcount: 10, demandThisYear: 2 });
    const { report, strata } = weighSurvey({ answers: [...answers, stranger], population, parameters });
    expect(report).toMatchObject({ unlisted: 1, total: { responded: 5, employers: 11, headcount: 470 } });
    expect(strata.find(({ stratum }) => stratum.path[0] === 'F')!.weight).toBeCloseTo(70 / 30, 12);
  });
});

describe('a population known only as insured employment', () => {
  const population: SurveyPopulation = {
    kind: 'employment',
    cells: [
      { region: 'r', section: 'C', headcount: 1_000 },
      { region: 'r', section: 'F', headcount: 50 },
    ],
  };
  const answers = times(4, (i) => answer({ employer: `C${i}`, employerHeadcount: 50, demandThisYear: 5 }));

  it('weights by region and section; a section nobody answers for joins another', () => {
    const { strata, report } = weighSurvey({ answers, population, parameters });
    expect(strata.map(({ stratum, weight }) => [stratum.cells, weight])).toEqual([[['C/r/*', 'F/r/*'], 1_050 / 200]]);
    expect(report.total).toMatchObject({ responded: 4, employers: null, rate: null, coverage: 200 / 1_050 });
  });

  it('has no correction for a finite population: nobody knows how many employers there are', () => {
    const uneven = answers.map((one, i) => ({ ...one, demandThisYear: i % 2 ? 4 : 6 }));
    const [demand] = estimateDemand(weighSurvey({ answers: uneven, population, parameters }));
    expect(demand!.standardError).toBeCloseTo((1_050 / 200) * Math.sqrt((4 / 3) * 4), 10);
  });
});

it('lets every answer stand for itself where no population is known, without an error of its own', () => {
  const answers = [answer({ demandThisYear: 5 }), answer({ employer: 'e2', region: 's', demandThisYear: 2 })];
  const weighted = weighSurvey({ answers, population: { kind: 'none' }, parameters });
  expect(estimateDemand(weighted)).toEqual([
    expect.objectContaining({ thisYear: 7, surveyed: 7, standardError: null, low: null, high: null }),
  ]);
});

describe('any survey', () => {
  const unit = fc.record({
    region: fc.constantFrom('r', 's', 't'),
    section: fc.constantFrom('C', 'F', null),
    headcount: fc.integer({ min: 1, max: 600 }),
    answers: fc.boolean(),
    demand: fc.integer({ min: 0, max: 40 }),
  });
  type Unit = typeof unit extends fc.Arbitrary<infer T> ? T : never;
  const surveys = fc.array(unit, { minLength: 2, maxLength: 60 }).filter((units) => units.some((one) => one.answers));

  const weigh = (units: readonly Unit[]) =>
    weighSurvey({
      population: { kind: 'employers', employers: units.map((one, i) => ({ ...one, employer: `e${i}` })) },
      answers: units.flatMap(({ answers, demand }, i) =>
        answers ? [answer({ employer: `e${i}`, demandThisYear: demand })] : [],
      ),
      parameters,
    });

  it('weights its respondents up to exactly the insured employment of the population', () => {
    fc.assert(
      fc.property(surveys, (units) => {
        const { strata } = weigh(units);
        const weighted = strata.reduce(
          (sum, { weight, respondents }) => sum + weight * respondents.reduce((all, one) => all + one.headcount, 0),
          0,
        );
        const persons = units.reduce((sum, { headcount }) => sum + headcount, 0);
        expect(Math.abs(weighted / persons - 1)).toBeLessThan(1e-9);
      }),
    );
  });

  it('leaves no stratum thin but one of all, and no employer out', () => {
    fc.assert(
      fc.property(surveys, (units) => {
        const { strata } = weigh(units);
        if (strata.length > 1)
          for (const { respondents } of strata) expect(respondents.length).toBeGreaterThanOrEqual(2);
        expect(strata.reduce((sum, { stratum }) => sum + stratum.employers!, 0)).toBe(units.length);
      }),
    );
  });

  it('estimates a demand in proportion to headcount without error, whoever answers', () => {
    fc.assert(
      fc.property(surveys, (units) => {
        const [demand] = estimateDemand(weigh(units.map((one) => ({ ...one, demand: one.headcount / 4 }))));
        const truth = units.reduce((sum, { headcount }) => sum + headcount / 4, 0);
        expect(demand!.thisYear / truth).toBeCloseTo(1, 8);
        expect(demand!.standardError ?? 0).toBeLessThan(1e-4 * truth);
      }),
    );
  });
});

it('covers the truth in about 90 of 100 samples of a fixed population', () => {
  let state = 7;
  const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647; // Park and Miller
  const units = times(600, (i) => ({
    employer: `e${i}`,
    region: i % 3 === 0 ? 'r' : 's',
    section: i % 2 === 0 ? 'C' : 'F',
    headcount: 5 + Math.floor(200 * random() ** 2),
    demand: 0,
  })).map((one) => ({ ...one, demand: Math.round(one.headcount * (one.section === 'C' ? 0.2 : 0.05) * 2 * random()) }));
  const truth = units.reduce((sum, { demand }) => sum + demand, 0);
  const samples = times(300, () => {
    // Larger and manufacturing employers answer more readily.
    const answering = units.filter(
      (one) => random() < (one.section === 'C' ? 0.4 : 0.2) * (one.headcount > 49 ? 1.5 : 1),
    );
    const answers = answering.map((one) => answer({ employer: one.employer, demandThisYear: one.demand }));
    const weighted = weighSurvey({ answers, population: { kind: 'employers', employers: units }, parameters });
    return estimateDemand(weighted)[0]!;
  });
  const covered = samples.filter(({ low, high }) => low! <= truth && truth <= high!).length / samples.length;
  expect(covered).toBeGreaterThan(0.84);
  expect(covered).toBeLessThan(0.96);
  const mean = samples.reduce((sum, { thisYear }) => sum + thisYear, 0) / samples.length;
  expect(Math.abs(mean / truth - 1)).toBeLessThan(0.01);
});
