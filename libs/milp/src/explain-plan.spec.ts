import {
  aPlanOccupation,
  aPlanProblem,
  aPlanProvision,
  aQuota,
  explainPlan,
  relaxationPrices,
  valueByResolving,
  type PlanProblem,
} from '@gongxu/adjustment';
import { numbersFrom, planOf } from './fixtures/solved.js';
import { solverHere } from './solver-here.js';

const options = { solver: solverHere, random: numbersFrom(1), gap: 0, clock: () => 0, seconds: 3600 };

/** Forty welders are needed, nurses are not; welding has three teachers for at most ten students each. */
const problem: PlanProblem = aPlanProblem({
  provisions: [
    aPlanProvision({ teachers: 3, studentsPerTeacher: 10, seats: 60 }),
    aPlanProvision({ id: 'college/nursing', programme: 'nursing', currentIntake: 20 }),
  ],
  occupations: [aPlanOccupation('welder', 40), aPlanOccupation('nurse', 10)],
  links: [
    { programme: 'welding', region: null, occupation: 'welder', share: 1 },
    { programme: 'nursing', region: null, occupation: 'nurse', share: 1 },
  ],
});

describe('the explanation of a plan', () => {
  it('says from what to what, for which occupations, and what forbids more', async () => {
    const [welding, nursing] = explainPlan(
      problem,
      await planOf(problem),
      new Map([
        ['welder', '焊工'],
        ['college/welding', '甲校焊接'],
      ]),
    );
    expect(welding).toMatchObject({
      from: 20,
      to: 30,
      classes: 1,
      kind: 'raised',
      occupations: [{ occupation: 'welder', year: 2030, entrants: 10, gapBefore: 20, gapAfter: 10, effect: -10 }],
      binding: [{ constraint: { kind: 'teachers', subject: 'college/welding' }, direction: 'up' }],
      oneMore: null,
      // Ten more short, ten fewer places moved.
      oneFewer: 10 - 0.5,
    });
    expect(welding!.zh).toBe(
      '甲校焊接：增招，由 20 人到 30 人（增 1 个班）；焊工 2030 年由缺 20 人变为缺 10 人（本专业点 +10 人）；教师数与生师比不容再增一班；再减一班，总成本升 9.5',
    );
    expect(welding!.en).toBe(
      '甲校焊接: raised, 20 → 30 students (1 class more); 焊工 in 2030: 20 short → 10 short (+10 from here); teachers and student–teacher ratio allows no class more; one class fewer: the total would rise by 9.5',
    );
    expect(nursing).toMatchObject({
      from: 20,
      to: 10,
      classes: -1,
      kind: 'cut',
      binding: [],
      oneMore: 8 + 0.8 * 5 - 0.5,
    });
  });

  it('keeps the crosswalk’s own weight beside a share that openings have settled', async () => {
    const [link, other] = problem.links;
    const settled = { ...problem, links: [{ ...link!, share: 0.75, published: 0.5 }, other!] };
    const [welding, nursing] = explainPlan(settled, await planOf(settled));
    expect(welding!.occupations[0]).toMatchObject({ share: 0.75, published: 0.5 });
    expect(welding!.zh).toContain('（按空缺分得毕业生 75%，对应关系表为 50%）');
    expect(welding!.en).toContain('(gets 75% of the graduates by openings, 50% by the crosswalk)');
    expect(nursing!.occupations[0]).toMatchObject({ share: 1, published: null });
  });

  it('tells that too few apply for a class more', async () => {
    const [welding, nursing] = problem.provisions;
    const unwanted = { ...problem, provisions: [{ ...welding!, teachers: null, applicantLimit: 38 }, nursing!] };
    const [explained] = explainPlan(unwanted, await planOf(unwanted));
    expect(explained).toMatchObject({ to: 30, oneMore: null });
    expect(explained!.zh).toContain('生源（近年报考人数）不容再增一班');
    expect(explained!.en).toContain('recent applicants allows no class more');
    const worth = await valueByResolving(
      unwanted,
      await planOf(unwanted),
      { constraint: { kind: 'applicants', subject: welding!.id }, units: 2 },
      options,
    );
    expect(worth!.gain).toBeCloseTo(10 - 0.5);
  });

  it('adds up what an intake does in scenarios in which graduates go other ways', async () => {
    const future = (id: string) => ({
      id,
      probability: 0.5,
      demands: ['welder', 'fitter'].map((occupation) => ({ occupation, year: 2030, demand: occupation === id ? 40 : 0 })), // prettier-ignore
      links: [{ programme: 'welding', region: null, occupation: id, share: 1 }],
    });
    const either = aPlanProblem({
      occupations: [aPlanOccupation('welder', 20), aPlanOccupation('fitter', 20)],
      links: ['welder', 'fitter'].map((occupation) => ({ programme: 'welding', region: null, occupation, share: 0.5 })),
      scenarios: [future('welder'), future('fitter')],
    });
    const [welding] = explainPlan(either, await planOf(either));
    expect(welding).toMatchObject({ from: 20, to: 40 });
    // Ten more in each by the forecast; twenty fewer are missing in the half of the futures that look for them.
    const reason = { year: 2030, entrants: 10, gapBefore: 10, gapAfter: 0, effect: -10 };
    expect(welding!.occupations).toMatchObject([
      { occupation: 'welder', ...reason },
      { occupation: 'fitter', ...reason },
    ]);
  });

  it('tells a quota that leaves no room', async () => {
    const full = { ...problem, quotas: [aQuota({ id: '中职', level: '中职', maximum: 30 })] };
    const explained = explainPlan(full, await planOf(full));
    expect(explained.map(({ kind }) => kind)).toEqual(['kept', 'cut']);
    const quota = { constraint: { kind: 'quota-maximum', subject: '中职' }, direction: 'up' };
    expect(explained.map(({ binding }) => binding)).toEqual([[quota], [quota]]);
  });
});

describe('one more unit of a limit', () => {
  it('is worth what the problem solved again with it saves', async () => {
    const plan = await planOf(problem);
    const teachers = { kind: 'teachers', subject: 'college/welding' } as const;
    const value = await valueByResolving(problem, plan, { constraint: teachers, units: 1 }, options);
    // Ten fewer short, ten more places moved.
    expect(value).toMatchObject({ constraint: teachers, units: 1, source: 're-solve' });
    expect(value!.gain).toBeCloseTo(10 - 0.5);
    expect(value!.atMost).toBeCloseTo(10 - 0.5);
    const seats = { kind: 'seats', subject: 'college/welding' } as const;
    expect((await valueByResolving(problem, plan, { constraint: seats, units: 10 }, options))!.gain).toBe(0);
  });

  it('has a price in the relaxation, said to be one', async () => {
    const quotas = [aQuota({ id: 'tight', maximum: 25 }), aQuota({ id: 'wide', maximum: 500 })];
    const prices = await relaxationPrices({ ...problem, quotas }, solverHere);
    expect(prices.map(({ constraint, source }) => [constraint.subject, source])).toEqual([
      ['tight', 'dual'],
      ['wide', 'dual'],
    ]);
    expect(prices[0]!.gain).toBeGreaterThan(0.5);
    expect(prices[1]!.gain).toBeCloseTo(0);
  });
});
