import type { SignalColour } from '../signal-colour.js';
import { colourOf, steadyColour, type SupplyRisk } from './colour-of.js';
import { DEFAULT_FORWARD_POLICY, type ForwardPolicy } from './forward-policy.js';
import { supplyRisk } from './supply-risk.js';
import { isUsable, meanOf, quantileOf, type UncertainPersons } from './uncertain-persons.js';

export interface ForwardInput {
  /** School leavers of all programmes who look for work in the programme's occupations in the year. */
  readonly graduates: UncertainPersons | undefined;
  /** Openings of those occupations in the year that school leavers can take. */
  readonly openings: UncertainPersons | undefined;
  /** Deviation of the logarithm of graduates ÷ openings in the region's records; the forecast is weighed against it. */
  readonly usualSpread?: number | undefined;
  /** Years of figures the thinner of the two was projected from. */
  readonly yearsOnRecord?: number;
  /** Colour of the year before; it stays while the probability is not clearly below where it begins. */
  readonly previous?: SignalColour;
  readonly policy?: ForwardPolicy;
}

export interface ForwardSignal {
  readonly colour: SignalColour;
  /** Null where undetermined. */
  readonly risk: SupplyRisk | null;
  readonly graduates: PersonsAhead | null;
  readonly openings: PersonsAhead | null;
  /** Whether the colour stands by last year's alone. */
  readonly isHeld: boolean;
  readonly yearsOnRecord: number | null;
  /** What the forecast was weighed against; null where the records are too thin. */
  readonly usualSpread: number | null;
  readonly undetermined?: 'no_graduates' | 'no_openings' | 'too_few_years';
}

/** Mean and limits that hold the outcome with a probability of 80 %. */
export interface PersonsAhead {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** Graduates against openings of the year the next intake graduates in: probability of too many and too few, and a colour. */
export function forwardSignal({
  graduates,
  openings,
  usualSpread,
  yearsOnRecord,
  previous,
  policy = DEFAULT_FORWARD_POLICY,
}: ForwardInput): ForwardSignal {
  const base = {
    graduates: aheadOf(graduates),
    openings: aheadOf(openings),
    isHeld: false,
    yearsOnRecord: yearsOnRecord ?? null,
    usualSpread: usualSpread ?? null,
  };
  const undetermined = (why: NonNullable<ForwardSignal['undetermined']>): ForwardSignal => ({
    ...base,
    colour: 'undetermined',
    risk: null,
    undetermined: why,
  });
  if (!base.graduates || !graduates) return undetermined('no_graduates');
  if (!base.openings || !openings) return undetermined('no_openings');
  if (yearsOnRecord !== undefined && yearsOnRecord < policy.minimumYears) return undetermined('too_few_years');
  const risk = supplyRisk({ graduates, openings, tolerance: policy.tolerance, usualSpread });
  const colour = steadyColour(risk, previous, policy);
  return { ...base, colour, risk, isHeld: colour !== colourOf(risk, policy) };
}

function aheadOf(persons: UncertainPersons | undefined): PersonsAhead | null {
  if (!persons || !isUsable(persons)) return null;
  return { mean: meanOf(persons), lower: quantileOf(persons, 0.1), upper: quantileOf(persons, 0.9) };
}
