import { DomainError } from '@gongxu/domain';
import { drawBinomial } from '../draws/draw-binomial.js';
import { drawShares } from '../draws/draw-shares.js';
import type { RandomSource } from '../draws/random-source.js';
import {
  expectedMoves,
  nextSchoolYear,
  type EnrolmentInput,
  type GradeMoves,
  type GradeRates,
} from '../graduates/enrolment-flow.js';
import { heldAt, years, type Path } from '../path.js';

/** Rates of one grade and how many students they were observed on; `Infinity` for rates known for certain. */
export interface UncertainGrade extends GradeRates {
  readonly observed: number;
}

export interface GraduateSimulation extends Pick<EnrolmentInput, 'onRoll' | 'transfersIn'> {
  readonly grades: readonly UncertainGrade[];
  /** Sample paths of entrants of the coming school years; a single one is certain. */
  readonly intakes: readonly Path[];
  readonly horizon: number;
  readonly paths: number;
  /** Whether each student's own luck is drawn as well as the rates. */
  readonly eachStudent: boolean;
}

/**
 * Simulated graduates by year. Rates are drawn once a path, Dirichlet from counts; students already on roll are known, so
 * the years they graduate in are narrow and those of future entrants are wide.
 */
export function simulateGraduates(simulation: GraduateSimulation, random: RandomSource): Path[] {
  const { onRoll, grades, intakes, transfersIn, horizon, paths, eachStudent } = simulation;
  const shares = grades.map(sharesOf);
  const move = eachStudent
    ? (students: number, rates: GradeRates) => drawnMoves(students, rates, random)
    : expectedMoves;
  return years(paths).map((path) => {
    const rates = grades.map(({ observed }, grade) => ratesOf(drawShares(shares[grade]!, observed, random)));
    const entrants = intakes[path % intakes.length]!;
    let students = onRoll;
    return years(horizon).map((year) => {
      const moves = students.map((count, grade) => move(count, rates[grade]!));
      const next = nextSchoolYear(students, moves, heldAt(entrants, year), transfersIn);
      students = next.onRoll;
      return next.graduates;
    });
  });
}

/** Progress, repeat and leave: whether who leaves goes elsewhere or drops out makes no graduate. */
function sharesOf({ progress, repeat, transferOut }: GradeRates, grade: number): number[] {
  if (Math.min(progress, repeat, transferOut) < 0 || progress + repeat + transferOut > 1 + 1e-9) {
    throw new DomainError('INVALID_ARGUMENT', `the shares of grade ${grade + 1} are not between 0 and a sum of 1`);
  }
  return [progress, repeat, Math.max(0, 1 - progress - repeat)];
}

const ratesOf = (shares: readonly number[]): GradeRates => ({
  progress: shares[0]!,
  repeat: shares[1]!,
  transferOut: shares[2]!,
});

/** Multinomial, one kind of move after the other. */
function drawnMoves(students: number, { progress, repeat }: GradeRates, random: RandomSource): GradeMoves {
  const progressed = drawBinomial(students, progress, random);
  const repeated = drawBinomial(students - progressed, repeat / (1 - progress), random);
  return { progressed, repeated, transferred: students - progressed - repeated };
}
