import {
  aChangeLimit,
  aPlanProblem,
  aPlanProvision,
  aQuota,
  constraintKey,
  findConflict,
  withMore,
  type Constraint,
  type PlanProblem,
} from '@gongxu/adjustment';
import fc from 'fast-check';
import { leastByTryingAll } from './fixtures/by-trying-all.js';
import { smallProblems } from './fixtures/small-problems.js';
import { conflictOf } from './fixtures/solved.js';
import { solverHere } from './solver-here.js';

const kinds = ({ constraints }: Awaited<ReturnType<typeof conflictOf>>): string[] =>
  constraints.map(({ kind, subject }) => `${kind} ${subject}`).sort();

/** Rules that have nothing to do with any conflict. */
const bystanders = {
  quotas: [aQuota({ id: 'wide', maximum: 500 })],
  provisions: [aPlanProvision({ id: 'other', level: '高职专科', seats: 200, teachers: 20, studentsPerTeacher: 12 })],
};

const problemWith = (of: Partial<PlanProblem>): PlanProblem => {
  const problem = aPlanProblem(of);
  return {
    ...problem,
    provisions: [...bystanders.provisions, ...problem.provisions],
    quotas: [...bystanders.quotas, ...problem.quotas],
  };
};

describe('a problem no plan can obey', () => {
  it('names two quotas that contradict each other', async () => {
    const conflict = await conflictOf(
      problemWith({
        quotas: [
          aQuota({ id: 'level', level: '中职', minimum: 50 }),
          aQuota({ id: 'college', institution: 'college', maximum: 40 }),
        ],
        provisions: [aPlanProvision({ institution: 'college' })],
      }),
    );
    expect(kinds(conflict)).toEqual(['quota-maximum college', 'quota-minimum level']);
    expect(conflict.isMinimal).toBe(true);
    expect(conflict.zh).toBe(
      '下列规则不能同时满足：level 的招生计划下限 50 人；college 的招生计划上限 40 人。放宽其中任何一条，其余各条即可同时满足。',
    );
    expect(conflict.en).toBe(
      'These rules cannot be obeyed together: quota at least 50 students of level; quota at most 40 students of college. Without any one of them the others can be.',
    );
  });

  it('names the applicants a least quota would need more of', async () => {
    const conflict = await conflictOf(
      problemWith({
        quotas: [aQuota({ id: 'level', level: '中职', minimum: 40 })],
        provisions: [aPlanProvision({ id: 'a', applicantLimit: 36, seats: 90 })],
      }),
    );
    expect(kinds(conflict)).toEqual(['applicants a', 'quota-minimum level']);
    expect(conflict.zh).toContain('a 的生源（近年报考人数） 36 人');
    expect(conflict.en).toContain('recent applicants 36 students of a');
  });

  it('names the seats of both provisions that keep a level from its least quota, and not the teachers', async () => {
    const conflict = await conflictOf(
      problemWith({
        quotas: [aQuota({ id: 'level', level: '中职', minimum: 60 })],
        provisions: ['a', 'b'].map((id) => aPlanProvision({ id, seats: 25, teachers: 5, studentsPerTeacher: 15 })),
      }),
    );
    expect(kinds(conflict)).toEqual(['quota-minimum level', 'seats a', 'seats b']);
  });

  it('names the ladder where a suspension moves more places than allowed', async () => {
    const ladder = { ladder: 'anhui-2022', action: 'suspend', cap: null } as const;
    const conflict = await conflictOf(
      problemWith({
        changeLimits: [aChangeLimit({ id: 'moved', level: '中职', students: 15 })],
        provisions: [aPlanProvision({ id: 'a', ladder, currentIntake: 20 })],
      }),
    );
    expect(kinds(conflict)).toEqual(['change-limit moved', 'ladder a']);
  });

  it('names budget, least quota and the minimum class that makes it dear', async () => {
    const conflict = await conflictOf(
      aPlanProblem({
        quotas: [aQuota({ minimum: 10 })],
        budget: { id: 'budget', amount: 200 },
        provisions: [aPlanProvision({ costPerStudent: 10, minimumIntake: 30 })],
      }),
    );
    expect(kinds(conflict)).toEqual(['budget budget', 'minimum-class college/welding', 'quota-minimum quota']);
  });

  it('counts the provisions of a kind where there are many', async () => {
    const provisions = Array.from({ length: 8 }, (_, place) => aPlanProvision({ id: `p${place}`, seats: 10 }));
    const conflict = await conflictOf(aPlanProblem({ provisions, quotas: [aQuota({ minimum: 90 })] }));
    expect(conflict.constraints).toHaveLength(9);
    expect(conflict.en).toContain('seats of 8 provisions');
    expect(conflict.zh).toContain('8 个专业点的学位数');
  });

  it('names rules that fail together by themselves, and that can be obeyed without any one of them', async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(smallProblems, async (problem) => {
        fc.pre(leastByTryingAll(problem) === null);
        tried++;
        const { constraints } = await findConflict(problem, solverHere);
        const only = (kept: readonly Constraint[]): PlanProblem =>
          rulesOf(problem)
            .filter((rule) => !kept.some((each) => constraintKey(each) === constraintKey(rule)))
            .reduce((wider, rule) => withMore(wider, rule, 1000), problem);
        expect(leastByTryingAll(only(constraints))).toBeNull();
        for (const left of constraints) {
          expect(leastByTryingAll(only(constraints.filter((each) => each !== left)))).not.toBeNull();
        }
      }),
      { numRuns: 8 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

const rulesOf = ({ provisions, quotas, changeLimits, budget }: PlanProblem): Constraint[] => [
  ...provisions.flatMap(({ id }) => PROVISION_RULES.map((kind) => ({ kind, subject: id }))),
  ...quotas.flatMap(({ id }) => (['quota-minimum', 'quota-maximum'] as const).map((kind) => ({ kind, subject: id }))),
  ...changeLimits.map(({ id }) => ({ kind: 'change-limit', subject: id }) as const),
  ...(budget === null ? [] : [{ kind: 'budget', subject: budget.id } as const]),
];

const PROVISION_RULES = [
  'minimum-class',
  'seats',
  'teachers',
  'workstations',
  'applicants',
  'ladder',
  'increase',
  'decrease',
] as const;
