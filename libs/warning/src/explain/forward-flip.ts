import { steadyColour } from '../forward/colour-of.js';
import type { ForwardPolicy } from '../forward/forward-policy.js';
import type { ForwardSignal, PersonsAhead } from '../forward/forward-signal.js';
import { supplyRisk } from '../forward/supply-risk.js';
import type { UncertainPersons } from '../forward/uncertain-persons.js';
import type { SignalColour } from '../signal-colour.js';

export interface ForwardFlip {
  readonly to: SignalColour;
  /** Change of the graduates of the year that turns the colour, other things equal; below 0 fewer. */
  readonly graduates: number;
}

const LEAST = 0.05;
const MOST = 20;
const STEPS = 40;

/** The nearest number of graduates, on either side, at which next year's colour would be another one. */
export function forwardFlips(
  { colour, graduates, openings, risk, usualSpread }: ForwardSignal,
  policy: ForwardPolicy,
): ForwardFlip[] {
  if (!graduates || !openings || !risk || graduates.mean <= 0) return [];
  const colourAt = (factor: number): SignalColour => {
    const sides = { graduates: scaled(graduates, factor), openings: scaled(openings, 1) };
    return steadyColour(supplyRisk({ ...sides, tolerance: policy.tolerance, usualSpread }), colour, policy);
  };
  return [LEAST, MOST].flatMap((end): ForwardFlip[] => {
    if (colourAt(end) === colour) return [];
    let [kept, turned] = [Math.log(1), Math.log(end)];
    for (let step = 0; step < STEPS; step++) {
      const middle = (kept + turned) / 2;
      if (colourAt(Math.exp(middle)) === colour) kept = middle;
      else turned = middle;
    }
    const change = graduates.mean * (Math.exp(turned) - 1);
    return [{ to: colourAt(Math.exp(turned)), graduates: change < 0 ? Math.floor(change) : Math.ceil(change) }];
  });
}

const scaled = ({ mean, lower, upper }: PersonsAhead, factor: number): UncertainPersons => ({
  mean: mean * factor,
  lower: lower * factor,
  upper: upper * factor,
  level: 0.8,
});
