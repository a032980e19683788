import { buildPlan } from '../build/build-plan.js';
import { planSettings } from '../build/plan-settings.js';
import { townSources } from '../fixtures/town-sources.js';
import { rollOutPlan } from './roll-out-plan.js';

const basis = buildPlan(townSources(), { ...planSettings({ shares: 'published' }), entryRate: 1 });
const cooksIn = (intake: number) =>
  rollOutPlan(basis, [{ provision: 'A/cook', intake }]).filter(({ occupation }) => occupation === 'cooks');
/** Of 80 planned 60 register, of whom 90 % graduate; 40 of 50 graduates look for work. */
const COOKS = 80 * (60 / 80) * 0.9 * (40 / 50);

describe('a plan rolled out', () => {
  it('covers the eight years after its autumn', () => {
    expect(cooksIn(80).map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034]);
  });

  it('lets the intakes on record graduate before those it decides, which come year after year', () => {
    const years = cooksIn(40);
    expect(years.map(({ demand }) => demand)).toEqual([110, 110, 130, 130, 130, 130, 130, 130]);
    for (const { year, demand, before, after } of years) {
      // Five others a year; the register’s ten seekers until the forecast of 2029 says twelve.
      const missing = demand - 5 - (year < 2029 ? 10 : 12);
      expect(before).toBeCloseTo(missing - COOKS, 9);
      expect(after).toBeCloseTo(missing - (year < 2029 ? COOKS : COOKS / 2), 9);
    }
  });

  it('is nothing of a plan whose years ahead were not kept', () => {
    expect(rollOutPlan({ ...basis, ahead: null }, [])).toEqual([]);
  });
});
