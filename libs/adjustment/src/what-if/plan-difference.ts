import type { PlanBasis } from '../build/build-plan.js';
import type { OccupationGap, Plan, PlannedIntake } from '../plan/plan.js';
import { rollOutPlan } from '../roll-out/roll-out-plan.js';

/** What becomes of a plan when something is otherwise. */
export interface PlanDifference {
  /** Provisions whose planned intake is another, the largest difference first. */
  readonly lines: readonly LineDifference[];
  /**
   * Occupation-years whose demand or remaining gap is another, the largest difference first; of the years in which nobody
   * the plan decides about graduates those of another demand.
   */
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

/** What a plan was made from, as things are and as they might be. */
export interface Bases {
  readonly before: Pick<PlanBasis, 'problem' | 'ahead'>;
  readonly after: Pick<PlanBasis, 'problem' | 'ahead'>;
}

export function planDifference(before: Answer, after: Answer, bases?: Bases): PlanDifference {
  const lineOf = new Map(before.intakes.map((line) => [line.provision, line]));
  const gapOf = new Map(before.gaps.map((gap) => [gapKey(gap), gap]));
  return {
    lines: after.intakes
      .flatMap((line) => lineDifference(lineOf.get(line.provision), line))
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
    gaps: [
      ...after.gaps.flatMap((gap) => gapDifference(gapOf.get(gapKey(gap)), gap)),
      ...(bases === undefined ? [] : demandDifference(before, after, bases)).filter((gap) => !gapOf.has(gapKey(gap))),
    ].sort((a, b) => sizeOf(b) - sizeOf(a)),
  };
}

/** Occupation-years of the roll-out whose demand is another. */
function demandDifference(before: Answer, after: Answer, bases: Bases): GapDifference[] {
  if (bases.before.ahead === bases.after.ahead) return [];
  const yearOf = new Map(rollOutPlan(bases.before, before.intakes).map((year) => [gapKey(year), year]));
  return rollOutPlan(bases.after, after.intakes)
    .flatMap((year) => gapDifference(yearOf.get(gapKey(year)), year))
    .filter(({ demandBefore, demandAfter }) => demandBefore !== demandAfter);
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
