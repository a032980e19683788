import { placedOf } from '../ladder/destinations.js';
import type { LadderResult } from '../ladder/evaluate-ladder.js';
import { isSomeCondition, type Ladder, type MeasureCondition } from '../ladder/ladder.js';
import { figureIn, yearIn, type ProvisionHistory } from '../ladder/provision-history.js';
import { holds, runOf } from '../ladder/verdict.js';

/** One condition of a ladder beside the figures: how often it held, and how far the latest figure is from turning it. */
export interface ConditionStanding {
  readonly ladder: string;
  readonly step: number;
  readonly condition: MeasureCondition;
  readonly latest: number | null;
  /** Whether the latest figure meets the comparison; null where it is not known. */
  readonly isMet: boolean | null;
  /** Years running, and years the rule asks for. */
  readonly run: number;
  readonly needed: number;
  /** Latest figure less the threshold. */
  readonly distance: number | null;
  /** Graduates placed more (or, below 0, fewer) that would turn the comparison in the latest year; of placement rates with counts. */
  readonly graduates: number | null;
}

/** Every condition of the ladder, step by step. */
export const conditionStandings = (ladder: Ladder, history: ProvisionHistory, year: number): ConditionStanding[] =>
  ladder.steps.flatMap(({ when }, step) =>
    when
      .flatMap((condition) => (isSomeCondition(condition) ? condition.conditions : [condition]))
      .map((condition) => standingOf(ladder, step, condition, history, year)),
  );

function standingOf(
  { id, placementFormula: formula }: Ladder,
  step: number,
  condition: MeasureCondition,
  history: ProvisionHistory,
  year: number,
): ConditionStanding {
  const of = yearIn(history, year);
  const latest = figureIn(of, condition.measure, formula);
  const isMet = latest === null ? null : holds(latest, condition.comparison, condition.value);
  const destinations = condition.measure === 'placement_rate' ? of?.destinations : undefined;
  return {
    ladder: id,
    step,
    condition,
    latest,
    isMet,
    run: runOf(condition, history, year, formula),
    needed: condition.years ?? 1,
    distance: latest === null ? null : latest - condition.value,
    graduates:
      destinations && destinations.graduates > 0
        ? placedToTurn(condition, destinations.graduates, placedOf(destinations, formula))
        : null,
  };
}

/** The smallest change of the number placed after which the comparison answers otherwise; null where none can. */
function placedToTurn({ comparison, value }: MeasureCondition, graduates: number, placed: number): number | null {
  const now = holds(placed / graduates, comparison, value);
  for (let change = 1; change <= graduates; change++) {
    for (const signed of [change, -change]) {
      const other = placed + signed;
      if (other >= 0 && other <= graduates && holds(other / graduates, comparison, value) !== now) return signed;
    }
  }
  return null;
}

/** What turns a ladder's answer: of the deciding step back, and to the first harder one. */
export const turningPoints = (standings: readonly ConditionStanding[], { step }: LadderResult): ConditionStanding[] =>
  standings.filter((standing) => standing.step === step || (standing.step > step && standing.run < standing.needed));
