import { heldAt, years, type Path } from '../path.js';

/**
 * Shares of a grade's students in a year; the rest drop out. `progress` of the last grade is graduation. A net ratio
 * (grade k+1 ÷ last year's grade k) may exceed 1 where students join; the rest is then negative.
 */
export interface GradeRates {
  readonly progress: number;
  readonly repeat: number;
  readonly transferOut: number;
}

/** Students of each grade who do so at the end of the school year. */
export interface GradeMoves {
  readonly progressed: number;
  readonly repeated: number;
  readonly transferred: number;
}

export interface SchoolYear {
  /** Students by grade at the start of the next school year. */
  readonly onRoll: Path;
  readonly graduates: number;
  readonly transfersOut: number;
  readonly dropouts: number;
}

export const expectedMoves = (students: number, { progress, repeat, transferOut }: GradeRates): GradeMoves => ({
  progressed: students * progress,
  repeated: students * repeat,
  transferred: students * transferOut,
});

/** N(k+1, t+1) = progressed(k) + repeated(k+1) + transfers in(k+1); the first grade takes in the new entrants. */
export function nextSchoolYear(
  onRoll: Path,
  moves: readonly GradeMoves[],
  intake: number,
  transfersIn: Path = [],
): SchoolYear {
  const sum = (kind: keyof GradeMoves): number => moves.reduce((total, move) => total + move[kind], 0);
  return {
    onRoll: moves.map(
      ({ repeated }, grade) => repeated + (moves[grade - 1]?.progressed ?? intake) + (transfersIn[grade] ?? 0),
    ),
    graduates: moves.at(-1)?.progressed ?? 0,
    transfersOut: sum('transferred'),
    dropouts:
      onRoll.reduce((total, students) => total + students, 0) -
      sum('progressed') -
      sum('repeated') -
      sum('transferred'),
  };
}

/** One programme: as many grades as it has years. */
export interface EnrolmentInput {
  /** Students by grade in the school year that runs now. */
  readonly onRoll: Path;
  /** By grade; the same every year. */
  readonly rates: readonly GradeRates[];
  /** Entrants of the coming school years; the last one holds on. */
  readonly intakes: Path;
  /** Students who join from elsewhere, by grade, every year. */
  readonly transfersIn?: Path;
}

/**
 * School years to come, the running one first: entrants of `intakes[0]` graduate after as many years as there are
 * grades, so until then graduates come from students already on roll (cohort survival; NCES grade progression).
 */
export function projectEnrolment(
  { onRoll, rates, intakes, transfersIn }: EnrolmentInput,
  horizon: number,
): SchoolYear[] {
  const projected: SchoolYear[] = [];
  for (const year of years(horizon)) {
    const students = projected.at(-1)?.onRoll ?? onRoll;
    const moves = students.map((count, grade) => expectedMoves(count, rates[grade]!));
    projected.push(nextSchoolYear(students, moves, heldAt(intakes, year), transfersIn));
  }
  return projected;
}
