import { severityOf, type Action } from '../action.js';
import type { SignalColour } from '../signal-colour.js';
import { employedOf } from './destinations.js';
import { isSomeCondition, type Condition, type Exemption, type Ladder, type LadderStep } from './ladder.js';
import { yearIn, type ProvisionHistory } from './provision-history.js';
import { runOf, verdictOf, type Verdict } from './verdict.js';

/** What one ladder says about one provision from the figures up to a year. */
export interface LadderResult {
  readonly ladder: string;
  readonly colour: SignalColour;
  readonly action: Action;
  /** Place of the deciding step in the ladder; −1 where none is met. */
  readonly step: number;
  /** Years running for which the step's comparison holds; without a step, the first step's. */
  readonly run: number;
  /** Next year's plan is at most this; null without such a step or without the count. */
  readonly planCap: number | null;
  /** A harder step than the deciding one cannot be ruled out for want of figures. */
  readonly isOpenAbove: boolean;
  /** Why the provision is taken out; `exempted` is what the ladder would have said. */
  readonly exemption?: Exemption;
  readonly exempted?: { readonly colour: SignalColour; readonly action: Action };
}

/** Undefined outside the ladder's years. `year` is the latest whose figures count; later ones are not looked at. */
export function evaluateLadder(ladder: Ladder, history: ProvisionHistory, year: number): LadderResult | undefined {
  if (year < ladder.validFrom || (ladder.validTo !== undefined && year > ladder.validTo)) return undefined;
  const { steps, placementFormula: formula } = ladder;
  let step = -1;
  let openAt = -1;
  for (const [place, { when }] of steps.entries()) {
    const verdict = verdictOfAny(when, history, year, ladder);
    if (verdict === 'met' && (step < 0 || isHarder(steps[place]!, steps[step]!))) step = place;
    if (verdict === 'unknown' && (openAt < 0 || isHarder(steps[place]!, steps[openAt]!))) openAt = place;
  }
  const decided = steps[step];
  const isOpenAbove = openAt >= 0 && (!decided || isHarder(steps[openAt]!, decided));
  const destinations = decided?.cap ? yearIn(history, year)?.destinations : undefined;
  const result: LadderResult = {
    ladder: ladder.id,
    colour: decided?.colour ?? (openAt >= 0 ? 'undetermined' : 'none'),
    action: decided?.action ?? 'none',
    step,
    run: runOfStep((decided ?? steps[0])!, history, year, ladder),
    planCap: destinations ? employedOf(destinations, formula) : null,
    isOpenAbove,
  };
  const exemption = ladder.exemptions?.find((each) => exempts(each, history, year));
  if (!exemption) return result;
  const { colour, action } = result;
  return { ...result, colour: 'none', action: 'none', planCap: null, exemption, exempted: { colour, action } };
}

function verdictOfAny(
  conditions: readonly Condition[],
  history: ProvisionHistory,
  year: number,
  { placementFormula }: Ladder,
): Verdict {
  let verdict: Verdict = 'not_met';
  for (const condition of conditions) {
    const each = verdictOf(condition, history, year, placementFormula);
    if (each === 'met') return 'met';
    if (each === 'unknown') verdict = 'unknown';
  }
  return verdict;
}

const COLOUR_ORDER = ['none', 'green', 'yellow', 'red'] as const;

/** By action, then by colour: of Sichuan's steps, which name no measure, the red one is the harder. */
function isHarder(a: LadderStep, b: LadderStep): boolean {
  const difference = severityOf(a.action) - severityOf(b.action);
  return difference !== 0 ? difference > 0 : COLOUR_ORDER.indexOf(a.colour) > COLOUR_ORDER.indexOf(b.colour);
}

function runOfStep(
  { when }: LadderStep,
  history: ProvisionHistory,
  year: number,
  { placementFormula }: Ladder,
): number {
  let longest = 0;
  for (const condition of when) {
    for (const each of isSomeCondition(condition) ? condition.conditions : [condition]) {
      longest = Math.max(longest, runOf(each, history, year, placementFormula));
    }
  }
  return longest;
}

/** The figures of a year are judged in the plan of the next, so an exemption must hold beyond the year's end. */
const exempts = ({ institution, programme, until }: Exemption, of: ProvisionHistory, year: number): boolean =>
  (institution === undefined || institution === of.institution) &&
  (programme === undefined || programme === of.programme) &&
  until >= `${year}-12-31`;
