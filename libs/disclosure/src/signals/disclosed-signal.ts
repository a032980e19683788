import type { IssuedSignal, PersonsAhead, SignalOutlook } from '@gongxu/warning';
import { SUPPRESSED, type Open, type With } from '../open.js';

/** A signal as it is published: without the outlook of so few graduates that it could tell of them. */
export type DisclosedSignal<S extends IssuedSignal = IssuedSignal> = Omit<S, 'over' | 'under' | 'outlook'> & {
  readonly over: Open<number | null>;
  readonly under: Open<number | null>;
  readonly outlook: DisclosedOutlook | null;
};

export type DisclosedOutlook = With<SignalOutlook, { graduates: Open<PersonsAhead | null> }>;

/**
 * Graduates to come are an estimate from entrants on record, of whom there are at least as many. Where fewer than the
 * minimum are expected their number is hidden, and the probabilities, the reason and the flip made of it; the colour stays.
 */
export function disclosedSignal<S extends IssuedSignal>(signal: S, minimum: number): DisclosedSignal<S> {
  const { outlook, over, under, reasons, flips } = signal;
  const expected = outlook?.graduates?.mean ?? 0;
  if (!outlook || expected <= 0 || expected >= minimum) return signal;
  const hide = (value: number | null): Open<number | null> => (value === null ? null : SUPPRESSED);
  return {
    ...signal,
    over: hide(over),
    under: hide(under),
    outlook: { ...outlook, graduates: SUPPRESSED },
    reasons: reasons.filter(({ code }) => code !== 'forward'),
    flips: flips.filter(({ code }) => code !== 'forward'),
  };
}
