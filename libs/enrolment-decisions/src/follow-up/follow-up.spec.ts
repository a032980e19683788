import { aProgramme } from '../fixtures/case.js';
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
