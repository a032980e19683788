import type { ChoiceReason, TrustedMember } from './choice.js';
import { MEMBERS } from './members/index.js';
import { runNetwork, softmax, standardised, varyInput, type Network } from './network.js';
import { TRAIT_NAMES } from './traits.js';

/** The share of each member, in the order of `MEMBERS`. */
export const weigh = (networks: readonly Network[], traits: Float64Array): Float64Array =>
  sharesOf(networks.map((network) => runNetwork(network, traits)));

function sharesOf(scores: readonly Float64Array[]): Float64Array {
  const shares = new Float64Array(MEMBERS.length);
  for (const each of scores) {
    const own = softmax(each);
    for (let m = 0; m < shares.length; m++) shares[m]! += own[m]! / scores.length;
  }
  return shares;
}

/** Most trusted first; equals in the order of `MEMBERS`. */
export const byTrust = (weights: ArrayLike<number>): TrustedMember[] =>
  MEMBERS.map((member, index) => ({ member, weight: weights[index]! })).sort((a, b) => b.weight - a.weight);

/** The traits that did most for, or against, the first member beside the second: each in turn is set to its usual value. */
export function reasonsFor(networks: readonly Network[], traits: Float64Array): ChoiceReason[] {
  const shares = weigh(networks, traits);
  const [first, second] = byTrust(shares).map(({ member }) => MEMBERS.indexOf(member));
  const lead = (of: Float64Array): number => Math.log(of[first!]! / of[second!]!);
  const { centre, spread } = networks[0]!;
  const varied = networks.map((network) => varyInput(network, traits));
  return TRAIT_NAMES.map((trait, index) => {
    const usual = centre[index]!;
    return {
      trait,
      value: standardised(traits[index]!, usual, spread[index]!),
      effect: lead(shares) - lead(sharesOf(varied.map((vary) => vary(index, usual)))),
    };
  })
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
    .slice(0, 4);
}
