import type { OccupationGap, Plan, PlannedIntake } from '../plan/plan.js';

/** What becomes of a plan when something is otherwise. */
export interface PlanDifference {
  /** Provisions whose planned intake is another, the largest difference first. */
  readonly lines: readonly LineDifference[];
  /** Occupation-years whose demand or remaining gap is another, the largest difference first. */
  readonly gaps: readonly GapDifference[];
}

export interface LineDifference {
  readonly provision: string;
  readonly currentIntake: number;
  /** Planned intake as things are, and as they might be. */
  readonly before: number;
  readonly after: number;
}

export interface GapDifference {
  readonly occupation: string;
  readonly year: number;
  readonly demandBefore: number;
  readonly demandAfter: number;
  /** Demand less supply that remains with each plan. */
  readonly gapBefore: number;
  readonly gapAfter: number;
}

type Answer = Pick<Plan, 'intakes' | 'gaps'>;

/** Persons; a smaller difference of a gap is none. */
const NOTICED = 0.05;

export function planDifference(before: Answer, after: Answer): PlanDifference {
  const lineOf = new Map(before.intakes.map((line) => [line.provision, line]));
  const gapOf = new Map(before.gaps.map((gap) => [gapKey(gap), gap]));
  return {
    lines: after.intakes
      .flatMap((line) => lineDifference(lineOf.get(line.provision), line))
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
    gaps: after.gaps.flatMap((gap) => gapDifference(gapOf.get(gapKey(gap)), gap)).sort((a, b) => sizeOf(b) - sizeOf(a)),
  };
}

const lineDifference = (before: PlannedIntake | undefined, after: PlannedIntake): LineDifference[] =>
  !before || before.intake === after.intake
    ? []
    : [
        {
          provision: after.provision,
          currentIntake: before.currentIntake,
          before: before.intake,
          after: after.intake,
        },
      ];

function gapDifference(before: OccupationGap | undefined, after: OccupationGap): GapDifference[] {
  if (!before) return [];
  const { occupation, year } = after;
  const difference = {
    occupation,
    year,
    demandBefore: before.demand,
    demandAfter: after.demand,
    gapBefore: before.after,
    gapAfter: after.after,
  };
  return sizeOf(difference) < NOTICED ? [] : [difference];
}

const sizeOf = ({ demandBefore, demandAfter, gapBefore, gapAfter }: GapDifference): number =>
  Math.max(Math.abs(gapAfter - gapBefore), Math.abs(demandAfter - demandBefore));

const gapKey = ({ occupation, year }: { occupation: string; year: number }): string => `${occupation}/${year}`;
