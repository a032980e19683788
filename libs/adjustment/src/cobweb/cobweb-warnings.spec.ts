import { assessPlan } from '../plan/assess-plan.js';
import { aPlanOccupation, aPlanProblem, aPlanProvision } from '../problem/plan-problem.builder.js';
import type { PlanProblem } from '../problem/plan-problem.js';
import { cobwebWarnings } from './cobweb-warnings.js';

/** Classes of ten; welding leads to welders (three in four) and fitters, and thirty welders are looked for in 2030. */
const town = (of: Partial<PlanProblem> = {}): PlanProblem =>
  aPlanProblem({
    provisions: [
      aPlanProvision({ currentIntake: 40 }),
      aPlanProvision({ id: 'other/welding', institution: 'other', currentIntake: 20 }),
    ],
    occupations: [aPlanOccupation('welder', 50), aPlanOccupation('fitter', 5)],
    links: [
      { programme: 'welding', region: null, occupation: 'welder', share: 0.75 },
      { programme: 'welding', region: null, occupation: 'fitter', share: 0.25 },
    ],
    ...of,
  });

const warned = (classes: readonly number[], problem = town()) =>
  cobwebWarnings(problem, assessPlan(problem, classes), new Map([['welder', '焊工'], ['college/welding', '甲校焊接']])); // prettier-ignore

describe('a cobweb warning', () => {
  it('tells that today’s cut makes the shortage of the year it would have graduated in, with numbers', () => {
    expect(warned([2, 2])).toEqual([
      {
        provision: 'college/welding', occupation: 'welder', cutIn: 2027, year: 2030, cut: 20, persons: 15,
        shortageBefore: 5, shortageAfter: 20, probability: null,
        zh: '甲校焊接 2027 年少招 20 人，到 2030 年焊工将缺 20 人（按上年计划则缺 5 人）',
        en: '甲校焊接: 20 students fewer in 2027; in 2030 焊工 will lack 20 persons (5 with last year’s plans)',
      },
    ]); // prettier-ignore
  });

  it('is silent about growth, and about cuts that only take a surplus away', () => {
    expect(warned([5, 2])).toEqual([]);
    expect(warned([2, 2], town({ occupations: [aPlanOccupation('welder', 20)] }))).toEqual([]);
  });

  it('is silent where another provision takes in those who are cut', () => {
    expect(warned([2, 4])).toEqual([]);
  });

  it('is silent about a shortage of less than a tenth of the demand', () => {
    const plenty = aPlanOccupation('welder', 300, { otherSupply: 300 - 45 });
    expect(warned([2, 2], town({ occupations: [plenty] }))).toEqual([]);
  });

  it('tells in how many scenarios the occupation is short', () => {
    const future = (id: string, demand: number, probability: number) => ({
      ...{ id, probability },
      demands: [{ occupation: 'welder', year: 2030, demand }],
    });
    const [warning] = warned([2, 2], town({ scenarios: [future('low', 25, 0.3), future('high', 60, 0.7)] }));
    expect(warning!.probability).toBeCloseTo(0.7);
    expect(warning!.zh).toContain('，70% 的情景中紧缺');
    const alike = Array.from({ length: 20 }, (_, place) => future(String(place), 60, 1 / 20));
    expect(warned([2, 2], town({ scenarios: alike }))[0]!.probability).toBe(1);
  });
});
