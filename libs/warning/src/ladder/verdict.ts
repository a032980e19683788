import type { PlacementFormula } from './destinations.js';
import { isSomeCondition, type Comparison, type Condition, type MeasureCondition } from './ladder.js';
import { figureIn, isOnRecordBefore, yearIn, type ProvisionHistory } from './provision-history.js';

/** `unknown`: figures are missing that could decide it either way. */
export type Verdict = 'met' | 'not_met' | 'unknown';

export function holds(figure: number, comparison: Comparison, value: number): boolean {
  switch (comparison) {
    case 'below':
      return figure < value;
    case 'at_most':
      return figure <= value;
    case 'above':
      return figure > value;
    case 'at_least':
      return figure >= value;
  }
}

export function verdictOf(
  condition: Condition,
  history: ProvisionHistory,
  year: number,
  formula: PlacementFormula,
): Verdict {
  if (!isSomeCondition(condition)) return verdictOfMeasure(condition, history, year, formula);
  let met = 0;
  let unknown = 0;
  for (const each of condition.conditions) {
    const verdict = verdictOfMeasure(each, history, year, formula);
    if (verdict === 'met') met++;
    else if (verdict === 'unknown') unknown++;
  }
  if (met >= condition.anyOf) return 'met';
  return met + unknown >= condition.anyOf ? 'unknown' : 'not_met';
}

/** A gap between years is unknown; before the first year on record no year can count, so the run is too short. */
function verdictOfMeasure(
  { measure, comparison, value, years = 1 }: MeasureCondition,
  history: ProvisionHistory,
  year: number,
  formula: PlacementFormula,
): Verdict {
  let verdict: Verdict = 'met';
  let isKnown = false;
  for (let back = 0; back < years; back++) {
    const figure = figureIn(yearIn(history, year - back), measure, formula);
    if (figure === null) {
      if (isKnown && !isOnRecordBefore(history, year - back, measure, formula)) return 'not_met';
      verdict = 'unknown';
      continue;
    }
    if (!holds(figure, comparison, value)) return 'not_met';
    isKnown = true;
  }
  return verdict;
}

/** For how many years running, the given one included, the comparison holds. */
export function runOf(
  { measure, comparison, value }: MeasureCondition,
  history: ProvisionHistory,
  year: number,
  formula: PlacementFormula,
): number {
  let run = 0;
  for (;;) {
    const figure = figureIn(yearIn(history, year - run), measure, formula);
    if (figure === null || !holds(figure, comparison, value)) return run;
    run++;
  }
}
