import { ACTIONS, harderAction, type Action } from '../action.js';
import type { SignalColour } from '../signal-colour.js';
import { evaluateLadder, type LadderResult } from './evaluate-ladder.js';
import type { Ladder } from './ladder.js';
import type { ProvisionHistory } from './provision-history.js';

/** Several ladders side by side on the same figures. */
export interface LadderTable {
  readonly institution: string;
  readonly programme: string;
  readonly year: number;
  /** Of the ladders in force in the year, in the order they were given. */
  readonly results: readonly LadderResult[];
}

export interface LadderRun {
  readonly ladders: readonly Ladder[];
  readonly histories: readonly ProvisionHistory[];
  /** Latest years of figures; each is judged as if nothing later were known. */
  readonly years: readonly number[];
}

export const evaluateLadders = ({ ladders, histories, years }: LadderRun): LadderTable[] =>
  histories.flatMap((history) =>
    years.map((year) => ({
      institution: history.institution,
      programme: history.programme,
      year,
      results: ladders.flatMap((ladder) => evaluateLadder(ladder, history, year) ?? []),
    })),
  );

export interface Disagreement {
  /** Whether any two ladders that can decide name different actions, or different colours. */
  readonly actions: boolean;
  readonly colours: boolean;
  readonly mildest: Action;
  readonly hardest: Action;
  /** Which ladders say what; those that cannot decide stand under `undetermined`. */
  readonly byColour: Readonly<Partial<Record<SignalColour, readonly string[]>>>;
  readonly byAction: Readonly<Partial<Record<Action, readonly string[]>>>;
}

/** Where ladders differ. One that cannot decide neither agrees nor disagrees. */
export function disagreementOf(results: readonly LadderResult[]): Disagreement {
  const decided = results.filter(({ colour }) => colour !== 'undetermined');
  const byColour: Partial<Record<SignalColour, string[]>> = {};
  const byAction: Partial<Record<Action, string[]>> = {};
  for (const { colour, ladder } of results) (byColour[colour] ??= []).push(ladder);
  for (const { action, ladder } of decided) (byAction[action] ??= []).push(ladder);
  const named = ACTIONS.filter((action) => byAction[action]);
  return {
    actions: named.length > 1,
    colours: new Set(decided.map(({ colour }) => colour)).size > 1,
    mildest: named[0] ?? 'none',
    hardest: named.reduce(harderAction, 'none' as Action),
    byColour,
    byAction,
  };
}
