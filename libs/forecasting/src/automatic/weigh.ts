import type { Calibration } from './calibration.js';
import type { ChoiceReason, TrustedMember } from './choice.js';
import { MEMBERS } from './members/index.js';
import { runNetwork, softmax, standardised } from './network.js';
import { TRAIT_NAMES } from './traits.js';

/** The share of each member, in the order of `MEMBERS`. */
export const weigh = ({ weights }: Calibration, traits: Float64Array): Float64Array =>
  softmax(runNetwork(weights, traits));

/** Most trusted first; equals in the order of `MEMBERS`. */
export const byTrust = (weights: ArrayLike<number>): TrustedMember[] =>
  MEMBERS.map((member, index) => ({ member, weight: weights[index]! })).sort((a, b) => b.weight - a.weight);

/** The traits that did most for, or against, the first member beside the second: each in turn is set to its usual value. */
export function reasonsFor({ weights }: Calibration, traits: Float64Array): ChoiceReason[] {
  const scores = runNetwork(weights, traits);
  const [first, second] = byTrust(scores).map(({ member }) => MEMBERS.indexOf(member));
  const lead = (outputs: Float64Array): number => outputs[first!]! - outputs[second!]!;
  return TRAIT_NAMES.map((trait, index) => {
    const usual = traits.slice();
    usual[index] = weights.centre[index]!;
    return {
      trait,
      value: standardised(traits[index]!, weights.centre[index]!, weights.spread[index]!),
      effect: lead(scores) - lead(runNetwork(weights, usual)),
    };
  })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, 4);
}
