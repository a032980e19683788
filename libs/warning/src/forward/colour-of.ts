import type { SignalColour } from '../signal-colour.js';
import type { ForwardPolicy } from './forward-policy.js';

/** Probabilities from 0 to 1. */
export interface SupplyRisk {
  readonly over: number;
  readonly under: number;
}

/** The colour without a past. */
export function colourOf({ over, under }: SupplyRisk, policy: ForwardPolicy): SignalColour {
  if (over >= policy.redFrom) return 'red';
  if (over >= policy.yellowFrom) return 'yellow';
  return under >= policy.greenFrom ? 'green' : 'none';
}

/** Last year's colour, while its probability is not clearly below where the colour begins: noise does not flip it. */
export function steadyColour(
  risk: SupplyRisk,
  previous: SignalColour | undefined,
  policy: ForwardPolicy,
): SignalColour {
  const now = colourOf(risk, policy);
  const { hysteresis } = policy;
  switch (previous) {
    case 'red':
      return risk.over >= policy.redFrom - hysteresis ? 'red' : now;
    case 'yellow':
      return now !== 'red' && risk.over >= policy.yellowFrom - hysteresis ? 'yellow' : now;
    case 'green':
      return (now === 'none' || now === 'green') && risk.under >= policy.greenFrom - hysteresis ? 'green' : now;
    case 'none':
    case 'undetermined':
    case undefined:
      return now;
  }
}
