import { accountFlows, accountGrowth } from './account-flows.js';
import { account } from './fixtures/rows.js';

describe('accountFlows', () => {
  it('splits published openings into change and separations (BLS Employment Projections 2019–29, 13-2011)', () => {
    const accountants = account({
      periodStart: 2019,
      periodEnd: 2029,
      employmentStart: 1_436_100,
      employmentEnd: 1_497_900,
      employmentChange: 61_700,
      openingsAnnual: 125_700,
    });
    expect(accountFlows(accountants)).toMatchObject({
      demand: 125_700,
      expansion: 6_170,
      separations: 119_530,
      retirements: null,
    });
  });

  it('gives a shrinking occupation the openings of its replacement', () => {
    expect(accountFlows(account({ expansion: -500, retirements: 800, otherReplacement: 200 })).demand).toBe(100);
  });

  it('never gives openings below zero', () => {
    expect(accountFlows(account({ expansion: -1000, retirements: 100 })).demand).toBe(0);
  });

  it('does not take a change alone for demand', () => {
    expect(accountFlows(account({ employmentStart: 100, employmentEnd: 150 })).demand).toBeNull();
  });

  it('adds the stated parts of supply, per year', () => {
    expect(accountFlows(account({ schoolLeavers: 500, migration: -100, otherSeekers: 50 })).supply).toBe(90);
    expect(accountFlows(account({})).supply).toBeNull();
  });

  it('takes a published total where a part is not stated, and the parts where all are', () => {
    expect(accountFlows(account({ openingsTotal: 1000 })).demand).toBe(200);
    expect(accountFlows(account({ retirements: 300, openingsTotal: 1000 })).demand).toBe(200);
    const parts = { expansion: 400, retirements: 300, otherReplacement: 290 };
    expect(accountFlows(account({ ...parts, openingsTotal: 1000 })).demand).toBe(198);
  });

  it('takes seekers beyond the stated parts of a total for other seekers', () => {
    const { supply, otherSeekers } = accountFlows(account({ schoolLeavers: 500, migration: 100, seekersTotal: 1000 }));
    expect(supply).toBe(200);
    expect(otherSeekers).toBe(80);
    expect(accountFlows(account({ otherSeekers: 50, seekersTotal: 1000 })).supply).toBe(10);
  });

  it('grows at the compound annual rate', () => {
    expect(accountGrowth(account({ employmentStart: 100, employmentEnd: 100 * 1.02 ** 5 }))).toBeCloseTo(0.02, 12);
    expect(accountGrowth(account({ employmentStart: 0, employmentEnd: 10 }))).toBeNull();
  });
});
