import {
  DEFAULT_BALANCE_PARAMETERS,
  supplyOfGraduates,
  type BalanceInput,
  type EmploymentCounts,
  type OccupationAccount,
} from '@gongxu/balance';
import { CONTESTABLE_INPUTS, contest } from './contested-input.js';

const employed = (occupation: string, year: number, headcount: number): EmploymentCounts => ({
  occupation, year, headcount, region: 'r', medianWage: 5000, hires: null, separations: null, retirements: 4, unemployed: 3,
}); // prettier-ignore
const account = (periodStart: number, periodEnd: number): OccupationAccount => ({
  occupation: 'cook', region: 'r', periodStart, periodEnd, employmentStart: 100, employmentEnd: 110, employmentChange: null, expansion: 10,
  retirements: 5, otherReplacement: 2, openingsAnnual: 8, schoolLeavers: 6, migration: 1, otherSeekers: 0, recentRating: null,
  medianWage: null, educationLevel: null,
}); // prettier-ignore
const input: BalanceInput = {
  region: 'r',
  year: 2026,
  markets: ['cook', 'nurse'].map((occupation) => ({
    occupation, region: 'r', postings: 9, duplicates: 1, openings: 20, openingsWithOutcome: 10, filled: 4, seekers: 12, seekersPlaced: 3,
    seekerMonths: 30, durations: [], medianWage: 6000, openingsByEducation: {}, openingsByIndustry: {},
  })), // prettier-ignore
  employment: [
    employed('cook', 2025, 90),
    employed('cook', 2026, 95),
    employed('cook', 2027, 99),
    employed('nurse', 2026, 50),
  ],
  accounts: [account(2020, 2030), account(2024, 2029), account(2027, 2030)],
  graduates: [
    { programmeSystem: 's', programme: '540202', year: 2026, graduates: 80, entering: 60 },
    { programmeSystem: 's', programme: '520201', year: 2026, graduates: 30, entering: 30 },
  ],
  links: [
    { programmeSystem: 's', programme: '540202', occupation: 'cook', weight: 0.5 },
    { programmeSystem: 's', programme: '540202', occupation: 'baker', weight: 0.5 },
    { programmeSystem: 's', programme: '520201', occupation: 'nurse', weight: 1 },
  ],
  parameters: DEFAULT_BALANCE_PARAMETERS,
};
const OF_GRADUATES = 'graduates.graduates';
const objection = (name: string, occupation = 'cook') => ({
  occupation,
  input: name,
  value: 77,
  ...(name === OF_GRADUATES ? { programme: '540202' } : {}),
});

describe('a contested input', () => {
  it.each(CONTESTABLE_INPUTS)('%s: the objector’s value takes exactly the place of what was counted', (name) => {
    const { computed, input: contested } = contest(input, objection(name));
    expect(computed).not.toBeNull();
    const changed = (['markets', 'employment', 'accounts', 'graduates'] as const).flatMap((part) =>
      contested[part].flatMap((row, i) => (row === input[part][i] ? [] : [[part, i] as const])),
    );
    expect(changed).toHaveLength(1);
    expect(contest(contested, { ...objection(name), value: computed! }).computed).toBe(77);
    expect(contest(contested, { ...objection(name), value: computed! }).input).toEqual(input);
  });

  it('is the employment of the edition’s year, and the account of the nearest horizon', () => {
    expect(
      contest(input, objection('employment.headcount')).input.employment.map(({ headcount }) => headcount),
    ).toEqual([90, 77, 99, 50]);
    const { accounts } = contest(input, objection('occupation_accounts.migration')).input;
    expect(accounts.map(({ migration }) => migration)).toEqual([1, 77, 1]);
  });

  it('of a programme’s graduates reaches every occupation it leads to, the same share going on to study', () => {
    const { computed, input: contested } = contest(input, { ...objection(OF_GRADUATES), value: 120 });
    expect(computed).toBe(80);
    expect(contested.graduates[0]).toMatchObject({ graduates: 120, entering: 90 });
    const leavers = (of: BalanceInput) => [...supplyOfGraduates(of)].map(([occupation, n]) => [occupation, Math.round(n / of.parameters.entryRate)]); // prettier-ignore
    expect([leavers(input), leavers(contested)]).toEqual([
      [['baker', 30], ['cook', 30], ['nurse', 30]],
      [['baker', 45], ['cook', 45], ['nurse', 30]],
    ]); // prettier-ignore
  });

  it('of graduates names a programme that leads to the occupation, and no other input names one', () => {
    const of = { ...objection(OF_GRADUATES) };
    expect(() => contest(input, { ...of, programme: null })).toThrow(/name it/);
    expect(() => contest(input, { ...of, programme: '520201' })).toThrow(/does not lead to "cook"/);
    expect(() => contest(input, { ...of, programme: '999999' })).toThrow(/nothing was counted/);
    expect(() => contest(input, { ...objection('vacancies.openings'), programme: '540202' })).toThrow(/no programme/);
    expect(() => contest(input, { ...of, value: -1 })).toThrow(/is no value/);
  });

  it('must be one that was counted', () => {
    expect(() => contest(input, objection('weather'))).toThrow(/cannot be contested; there are vacancies\.postings/);
    expect(() => contest(input, objection('vacancies.openings', 'pilot'))).toThrow(/nothing was counted/);
    expect(() => contest(input, objection('occupation_accounts.migration', 'nurse'))).toThrow(/nothing was counted/);
  });
});
