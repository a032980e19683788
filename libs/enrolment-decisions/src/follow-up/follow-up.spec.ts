import { aProgramme } from '../fixtures/case.js';
import { caseFollowUp } from './case-follow-up.js';
import { followUp } from './follow-up.js';

const programme = aProgramme({ intake: 40, firstIntakeYear: 2023, lengthYears: 3 });
const options = { asOf: 2026, tolerance: 0.1, years: 5 };
const record = (year: number, figures: object) => ({ year, registered: null, graduates: null, placed: null, matched: null, ...figures }); // prettier-ignore

describe('the follow-up of a new programme', () => {
  it('holds intake of every year, and placement once the first intake graduates, against what was said', () => {
    const { lines, kept, missed } = followUp(
      programme,
      [
        record(2023, { registered: 36 }),
        record(2024, { registered: 35 }),
        record(2026, { registered: 41, graduates: 30, placed: 27, matched: 15 }),
      ],
      options,
    );
    const standings = lines.map(({ promise, year, standing }) => `${year} ${promise} ${standing}`);
    expect(standings).toEqual([
      '2023 intake kept',
      '2024 intake missed',
      '2025 intake unknown',
      '2026 intake kept',
      '2026 placement_rate kept',
      '2026 matched_rate missed',
      '2027 intake pending',
      '2027 placement_rate pending',
      '2027 matched_rate pending',
    ]);
    expect([kept, missed]).toEqual([3, 2]);
  });

  it('makes up no rate of a year without graduates', () => {
    const { lines } = followUp(programme, [record(2026, { registered: 40, graduates: 0, placed: 0 })], options);
    expect(lines.find(({ promise, year }) => promise === 'placement_rate' && year === 2026)).toMatchObject({
      actual: null,
      standing: 'unknown',
    });
  });
});

describe('the follow-up of a case', () => {
  const approved = { programme, verdict: { isApproved: true } } as never;
  const records = [
    record(2023, { registered: 2 }),
    record(2026, { registered: 41, graduates: 30, placed: 28, matched: 15 }),
  ];
  const actuals = (minimum: number) =>
    caseFollowUp(approved, records, { policy: { promiseTolerance: 0.1 }, years: 4, minimum })!.lines.map(
      ({ promise, year, actual, standing }) => [year, promise, actual, standing],
    );

  it('is of approved programmes alone', () => {
    const view = { policy: { promiseTolerance: 0.1 }, years: 4, minimum: 0 };
    expect(caseFollowUp({ programme, verdict: null }, records, view)).toBeNull();
    expect(caseFollowUp({ programme, verdict: { isApproved: false } as never }, records, view)).toBeNull();
  });

  it('says that a promise was kept without the rate that tells of two who were not placed', () => {
    expect(actuals(0)).toContainEqual([2026, 'placement_rate', 28 / 30, 'kept']);
    expect(actuals(3)).toContainEqual([2026, 'placement_rate', null, 'kept']);
    expect(actuals(3)).toContainEqual([2026, 'intake', 41, 'kept']);
  });
});
