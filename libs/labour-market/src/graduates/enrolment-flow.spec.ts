import fc from 'fast-check';
import { expectedMoves, nextSchoolYear, projectEnrolment, type GradeRates } from './enrolment-flow.js';

const share = fc.double({ min: 0, max: 0.33, noNaN: true });
const rates = fc.record({ progress: fc.double({ min: 0, max: 0.34, noNaN: true }), repeat: share, transferOut: share });
const persons = fc.double({ min: 0, max: 1e5, noNaN: true });
const grade = fc.record({ students: persons, rates, transfersIn: persons });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const THREE_YEARS: readonly GradeRates[] = [
  { progress: 0.9, repeat: 0.05, transferOut: 0 },
  { progress: 0.8, repeat: 0, transferOut: 0.1 },
  { progress: 0.95, repeat: 0.02, transferOut: 0 },
];

describe('the flow of students through a programme', () => {
  it('moves each grade on, keeps repeaters and takes in entrants and transfers', () => {
    const onRoll = [100, 80, 60];
    const moves = onRoll.map((students, k) => expectedMoves(students, THREE_YEARS[k]!));
    const next = nextSchoolYear(onRoll, moves, 120, [0, 7]);
    expect(next.onRoll.map((count) => Math.round(count * 1e9) / 1e9)).toEqual([120 + 5, 90 + 7, 64 + 1.2]);
    expect(next.graduates).toBeCloseTo(57, 9);
    expect(next.transfersOut).toBeCloseTo(8, 9);
    expect(next.dropouts).toBeCloseTo(5 + 8 + 1.8, 9);
  });

  it('loses no student: on roll next = on roll + intake + transfers in − graduates − transfers out − drop-outs', () => {
    fc.assert(
      fc.property(fc.array(grade, { minLength: 1, maxLength: 5 }), persons, (grades, intake) => {
        const onRoll = grades.map(({ students }) => students);
        const moves = grades.map((one) => expectedMoves(one.students, one.rates));
        const transfersIn = grades.map((one, k) => (k === 0 ? 0 : one.transfersIn));
        const next = nextSchoolYear(onRoll, moves, intake, transfersIn);
        const came = sum(onRoll) + intake + sum(transfersIn);
        expect(sum(next.onRoll) + next.graduates + next.transfersOut + next.dropouts).toBeCloseTo(came, 4);
        expect(next.dropouts).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it('shows an intake among the graduates after as many years as there are grades, never before', () => {
    const graduates = (intake: number): number[] =>
      projectEnrolment({ onRoll: [100, 80, 60], rates: THREE_YEARS, intakes: [100, intake, 100] }, 6).map(
        (year) => year.graduates,
      );
    const [few, many] = [graduates(100), graduates(200)];
    expect(many.slice(0, 4)).toEqual(few.slice(0, 4));
    expect(many[4]! - few[4]!).toBeCloseTo(100 * 0.9 * 0.8 * 0.95, 9);
  });

  it('never gives fewer graduates for more entrants', () => {
    fc.assert(
      fc.property(fc.array(grade, { minLength: 1, maxLength: 4 }), persons, persons, (grades, intake, more) => {
        const input = { onRoll: grades.map(({ students }) => students), rates: grades.map((one) => one.rates) };
        const few = projectEnrolment({ ...input, intakes: [intake] }, 8);
        const many = projectEnrolment({ ...input, intakes: [intake + more] }, 8);
        many.forEach((year, k) => expect(year.graduates).toBeGreaterThanOrEqual(few[k]!.graduates - 1e-9));
      }),
    );
  });
});
