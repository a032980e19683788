import {
  aChangeLimit,
  aPlanOccupation,
  aPlanProblem,
  aPlanProvision,
  aQuota,
  DEFAULT_PLAN_POLICY,
  type PlanProblem,
  type PlanProvision,
} from '@gongxu/adjustment';
import { planOf } from './fixtures/solved.js';

const free = aPlanProblem();
const intakeOf = async (problem: PlanProblem): Promise<number[]> =>
  (await planOf(problem)).intakes.map(({ intake }) => intake);

const provisionWith = (of: Partial<PlanProvision>): PlanProblem => aPlanProblem({ provisions: [aPlanProvision(of)] });

describe('an intake', () => {
  it('goes to where the demand is, where no rule forbids it', async () => {
    expect(await intakeOf(free)).toEqual([40]);
  });

  it.each<[string, Partial<PlanProvision>, number]>([
    ['the seats that those who stay on leave', { seats: 55, continuing: 20 }, 30],
    ['what the teachers may have', { teachers: 2, studentsPerTeacher: 15 }, 30],
    ['the workstations', { workstations: 16, workstationsPerStudent: 0.5 }, 30],
    ['what those who apply of late would fill', { applicantLimit: 35 }, 30],
    ['this year’s where fewer apply than there are places', { applicantLimit: 12 }, 20],
    ['none where nobody applies and nobody is taught', { applicantLimit: 9, currentIntake: 0 }, 0],
    ['the limit of increase', { increaseLimit: 10 }, 30],
    ['one class more where the limit of increase is less than a class', { increaseLimit: 3 }, 30],
    ['this year’s where no increase is allowed', { increaseLimit: 0 }, 20],
    ['none where the ladder suspends', { ladder: { ladder: 'anhui-2022', action: 'suspend', cap: null } }, 0],
    ['none where the ladder revokes', { ladder: { ladder: 'moe-2023', action: 'revoke', cap: null } }, 0],
    [
      'none after a year with one, in alternate years',
      { ladder: { ladder: 'tianjin-2009', action: 'alternate-year', cap: null } },
      0,
    ],
    [
      'what Tianjin’s cap, the last year’s employed, leaves in whole classes',
      { ladder: { ladder: 'tianjin-2009', action: 'cut', cap: 17 } },
      10,
    ],
    ['less than now where the ladder cuts', { ladder: { ladder: 'moe-2011', action: 'cut', cap: null } }, 10],
  ])('is no more than %s', async (_, provision, intake) => {
    expect(await intakeOf(provisionWith(provision))).toEqual([intake]);
  });

  it('runs again in the year after the alternate one', async () => {
    const ladder = { ladder: 'tianjin-2009', action: 'alternate-year', cap: null } as const;
    expect(await intakeOf(provisionWith({ ladder, currentIntake: 0 }))).toEqual([40]);
  });

  it('is none rather than less than the minimum class', async () => {
    const small = { seats: 25, currentIntake: 20 };
    expect(await intakeOf(provisionWith(small))).toEqual([20]);
    expect(await intakeOf(provisionWith({ ...small, minimumIntake: 30 }))).toEqual([0]);
  });

  it('shrinks by no more than the limit of decrease', async () => {
    const unwanted = { occupations: [aPlanOccupation('welder', 0)] };
    const provisions = (decreaseLimit: number | null) => [aPlanProvision({ currentIntake: 40, decreaseLimit })];
    expect(await intakeOf({ ...free, ...unwanted, provisions: provisions(null) })).toEqual([0]);
    expect(await intakeOf({ ...free, ...unwanted, provisions: provisions(10) })).toEqual([30]);
    expect(await intakeOf({ ...free, ...unwanted, provisions: provisions(0) })).toEqual([40]);
  });

  it('keeps within the greatest quota of its level, and reaches the least', async () => {
    expect(await intakeOf({ ...free, quotas: [aQuota({ level: '中职', maximum: 35 })] })).toEqual([30]);
    expect(await intakeOf({ ...free, quotas: [aQuota({ level: '高职专科', maximum: 35 })] })).toEqual([40]);
    expect(await intakeOf({ ...free, quotas: [aQuota({ institution: 'college', minimum: 55 })] })).toEqual([60]);
  });

  it('moves no more places than allowed together', async () => {
    expect(await intakeOf({ ...free, changeLimits: [aChangeLimit({ students: 15 })] })).toEqual([30]);
  });

  it('keeps within the budget, in which opening costs too', async () => {
    const problem = (openingCost: number, currentIntake: number): PlanProblem => ({
      ...free,
      budget: { id: 'budget', amount: 100 },
      provisions: [aPlanProvision({ costPerStudent: 3, openingCost, currentIntake })],
    });
    expect(await intakeOf(problem(0, 0))).toEqual([30]);
    expect(await intakeOf(problem(35, 0))).toEqual([20]);
    expect(await intakeOf(problem(35, 20))).toEqual([30]);
  });
});

describe('two provisions of one programme', () => {
  const provisions = [
    aPlanProvision({ id: 'one', seats: 20, currentIntake: 20 }),
    aPlanProvision({ id: 'two', seats: 20, currentIntake: 0, institution: 'other' }),
  ];
  const problem = aPlanProblem({ provisions, occupations: [aPlanOccupation('welder', 24)] });

  it('stay one where a second in the neighbourhood costs more than it brings', async () => {
    const near = { id: 'near', provisions: ['one', 'two'], tolerated: 1 };
    const cheap = {
      ...problem,
      policy: { ...DEFAULT_PLAN_POLICY, opening: 0, changePerStudent: 0, surplus: [{ beyond: 0, perPerson: 0.1 }] },
    };
    expect(await intakeOf(cheap)).toEqual([20, 10]);
    expect(await intakeOf({ ...cheap, neighbourhoods: [near], policy: { ...cheap.policy, crowding: 5 } })).toEqual([
      20, 0,
    ]);
    expect(
      await intakeOf({
        ...cheap,
        neighbourhoods: [{ ...near, tolerated: 2 }],
        policy: { ...cheap.policy, crowding: 5 },
      }),
    ).toEqual([20, 10]);
  });
});

describe('the cost of a plan', () => {
  it('is made of its parts', async () => {
    const { objective, gaps } = await planOf({
      ...free,
      occupations: [aPlanOccupation('welder', 44, { otherSupply: 1 })],
    });
    // 43 are missing and 40 trained: 3 short; 20 places moved at 0.05.
    expect(gaps).toEqual([{ occupation: 'welder', year: 2030, demand: 44, before: 23, after: 3 }]);
    expect(objective).toEqual({
      shortfall: 3,
      surplus: 0,
      change: 1,
      turnover: 0,
      crowding: 0,
      total: 4,
      unavoidable: 0,
    });
  });

  it('counts persons beyond half of the demand twice', async () => {
    const { objective } = await planOf({
      ...free,
      provisions: [aPlanProvision({ seats: 10, decreaseLimit: 20 })],
      occupations: [aPlanOccupation('welder', 100)],
    });
    expect(objective.shortfall).toBe(90 + 40);
  });

  it('leaves an unwanted programme, and what stays on comes of an occupation nobody can reach', async () => {
    const { intakes, objective } = await planOf({
      ...free,
      occupations: [aPlanOccupation('welder', 0), aPlanOccupation('nurse', 30)],
    });
    expect(intakes[0]!.intake).toBe(0);
    expect(objective).toMatchObject({ shortfall: 45, turnover: 5, change: 1, unavoidable: 45 });
  });

  it('is met by graduates of the year of demand alone', async () => {
    expect(await intakeOf({ ...free, provisions: [aPlanProvision({ lengthYears: 4, currentIntake: 0 })] })).toEqual([
      0,
    ]);
  });

  it('counts those who finish, stay and follow the link', async () => {
    const provisions = [aPlanProvision({ completionRate: 0.8, entryRate: 0.5, currentIntake: 0, region: 'north' })];
    const links = (region: string | null) => [{ programme: 'welding', region, occupation: 'welder', share: 0.5 }];
    const { gaps } = await planOf({
      ...free,
      provisions,
      links: links(null),
      quotas: [aQuota({ minimum: 50, maximum: 50 })],
    });
    expect(gaps[0]!.after).toBeCloseTo(40 - 50 * 0.8 * 0.5 * 0.5);
    expect(await intakeOf({ ...free, provisions, links: links('south') })).toEqual([0]);
  });
});
