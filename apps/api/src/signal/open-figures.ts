import { SUPPRESSED, type DisclosedSignal } from '@gongxu/disclosure';
import type { SignalOutlookType } from './signal.type.js';

interface OpenFigures {
  readonly over: number | null;
  readonly under: number | null;
  readonly outlook: SignalOutlookType | null;
  /** Names of the figures that are not published. */
  readonly suppressed: readonly string[];
}

/** The figures of a signal as the API tells them: null where they are not published. */
export function openFigures({
  over,
  under,
  outlook,
}: Pick<DisclosedSignal, 'over' | 'under' | 'outlook'>): OpenFigures {
  const graduates = outlook?.graduates ?? null;
  const names = Object.entries({ over, under, 'outlook.graduates': graduates });
  return {
    over: over === SUPPRESSED ? null : over,
    under: under === SUPPRESSED ? null : under,
    outlook: outlook && { ...outlook, graduates: graduates === SUPPRESSED ? null : graduates },
    suppressed: names.flatMap(([name, value]) => (value === SUPPRESSED ? [name] : [])),
  };
}
