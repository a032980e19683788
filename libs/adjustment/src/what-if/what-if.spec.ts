import { buildPlan } from '../build/build-plan.js';
import { planSettings } from '../build/plan-settings.js';
import { townSources } from '../fixtures/town-sources.js';
import { applyChanges } from './apply-changes.js';
import { changedBasis } from './changed-basis.js';
import { parseChanges, parseWhatIf } from './parse-what-if.js';
import type { PlanChange } from './plan-change.js';
import { planDifference } from './plan-difference.js';

const basis = buildPlan(townSources(), { ...planSettings(), entryRate: 0.5 });
const applied = (...changes: PlanChange[]) => applyChanges(basis, changes);
const demandOf = (occupation: string, ...changes: PlanChange[]) =>
  applied(...changes).occupations.find(({ id }) => id === occupation)!.years[0]!.demand;

describe('a change of a plan’s problem', () => {
  it('adds openings from a year on, and only up to its last', () => {
    const openings = { kind: 'openings', occupation: 'cooks', persons: 50 } as const;
    expect(demandOf('cooks', { ...openings, from: 2028 })).toBe(180);
    expect(demandOf('cooks', { ...openings, from: 2027, until: 2028 })).toBe(130);
    expect(demandOf('cooks', { ...openings, from: 2030 })).toBe(130);
  });

  it('fills a plant’s jobs in equal parts', () => {
    const plant = { kind: 'plant', occupation: 'cooks', jobs: 90, from: 2028 } as const;
    expect(demandOf('cooks', { ...plant, years: 3 })).toBe(160);
    expect(demandOf('cooks', { ...plant, years: 1 })).toBe(130);
  });

  it('lets fewer retire while the age rises, where retirements are known', () => {
    const later = { kind: 'retirement', monthsPerYear: 3, from: 2027 } as const;
    expect(demandOf('cooks', later)).toBe(130 - 24 / 4);
    expect(demandOf('nurses', later)).toBe(60);
    expect(() => applyChanges({ ...basis, retirements: {} }, [later])).toThrow('not collected');
  });

  it('suspends, and changes capacity, class size, quota, weight and costs', () => {
    const [cooks, nurses] = applied(
      { kind: 'suspend', programme: 'nurse' },
      { kind: 'capacity', of: 'teachers', by: 5 },
      { kind: 'class_size', students: 30, programme: 'cook' },
    ).provisions;
    expect(nurses).toMatchObject({ ladder: { action: 'suspend' }, teachers: null, classSize: 40 });
    expect(cooks).toMatchObject({ ladder: null, teachers: 13, classSize: 30 });
    const problem = applied(
      { kind: 'quota', quota: '中职', maximum: 300 },
      { kind: 'weight', occupation: 'cooks', weight: 4 },
      { kind: 'judging', policy: { closing: 9 } },
    );
    expect(problem.quotas.find(({ id }) => id === '中职')).toMatchObject({ minimum: null, maximum: 300 });
    expect(problem.occupations[0]!.weight).toBe(4);
    expect(problem.policy).toEqual({ ...basis.problem.policy, closing: 9 });
  });

  it.each<[string, PlanChange]>([
    ['occupation "x"', { kind: 'openings', occupation: 'x', persons: 1, from: 2028 }],
    ['provision of "x"', { kind: 'suspend', programme: 'x' }],
    ['quota "x"', { kind: 'quota', quota: 'x', maximum: 1 }],
    ['occupation "x"', { kind: 'weight', occupation: 'x', weight: 1 }],
  ])('is refused where the plan has no %s', (what, change) => {
    expect(() => applied(change)).toThrow(`the plan has no ${what}`);
  });
});

describe('a what-if file', () => {
  const file = (changes: unknown) => JSON.stringify({ region: '411200', year: 2026, changes });

  it('is read as it stands', () => {
    const changes = [{ kind: 'plant', occupation: '6-18-02-04', jobs: 800, from: 2028, years: 2 }];
    expect(parseWhatIf(file(changes), 'f.json')).toEqual({ region: '411200', year: 2026, changes });
  });

  it.each([
    ['/changes/0/kind: must be one of openings, plant', [{ kind: 'plants' }]],
    ['/changes/1/jobs: is missing', [{ kind: 'suspend' }, { kind: 'plant', occupation: 'a', from: 2028, years: 1 }]],
    ['/changes/0/until: is before from', [{ kind: 'openings', occupation: 'a', persons: 1, from: 2029, until: 2028 }]],
    ['/changes/0/by: must be a number', [{ kind: 'capacity', of: 'teachers', by: '5' }]],
    ['/changes: must have at least 1 item', []],
  ])('tells %s', (fault, changes) => {
    expect(() => parseWhatIf(file(changes), 'f.json')).toThrow(`f.json ${fault}`);
  });

  it('tells what is missing and what is no JSON', () => {
    expect(() => parseWhatIf('{"year": 1}', 'f')).toThrow(/f \/region: is missing[^]*f \/changes: is missing/);
    expect(() => parseWhatIf('{', 'f')).toThrow('f: is not JSON');
    expect(() => parseChanges('{}', 'changes')).toThrow('must be a list of changes');
  });
});

describe('the difference of two plans', () => {
  const line = (provision: string, intake: number) => ({ provision, intake, classes: intake / 40, currentIntake: 80 });
  const gap = (occupation: string, demand: number, after: number) =>
    ({ occupation, year: 2029, demand, before: 0, after }) as const;

  it('is what moved, the largest first', () => {
    const difference = planDifference(
      {
        intakes: [line('a', 80), line('b', 80), line('c', 80)],
        gaps: [gap('x', 10, 5), gap('y', 10, 1), gap('z', 1, 1)],
      },
      {
        intakes: [line('a', 120), line('b', 80), line('c', 0)],
        gaps: [gap('x', 10, 4), gap('y', 60, 1), gap('z', 1, 1.01)],
      },
    );
    expect(difference.lines.map(({ provision, before, after }) => [provision, before, after])).toEqual([
      ['c', 80, 0],
      ['a', 80, 120],
    ]);
    expect(difference.gaps.map(({ occupation }) => occupation)).toEqual(['y', 'x']);
  });

  it('has the years nobody it decides about graduates in, where the demand of them is another', () => {
    const answer = { intakes: [{ ...line('A/cook', 80) }], gaps: [{ ...gap('cooks', 130, 40) }] };
    const differenceWith = (...changes: PlanChange[]) =>
      planDifference(answer, answer, { before: basis, after: changedBasis(basis, changes) });
    const plant = { kind: 'plant', occupation: 'cooks', jobs: 60, from: 2027, years: 2 } as const;
    expect(
      differenceWith(plant).gaps.map(({ year, demandBefore, demandAfter, gapBefore, gapAfter }) => [
        year,
        demandBefore,
        demandAfter,
        Math.round(gapAfter - gapBefore),
      ]),
    ).toEqual([
      [2027, 110, 140, 30],
      [2028, 110, 140, 30],
    ]);
    expect(differenceWith({ kind: 'suspend', programme: 'nurse' }).gaps).toEqual([]);
  });
});
