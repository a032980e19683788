import { PANEL_SIDES, type PanelPolicy } from '../policy/decision-policy.js';
import type { PanelMember } from './panel.js';

/** Whose own matter it is: the proposing institution and the employers that take part in it. */
export interface InterestedParties {
  readonly institution: string;
  readonly partners: readonly string[];
}

/** What keeps these persons from being a panel, in words; empty when nothing does. */
export function compositionFaults(
  members: readonly PanelMember[],
  { institution, partners }: InterestedParties,
  policy: PanelPolicy,
): string[] {
  const names = members.map(({ name }) => name);
  const twice = [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
  const interested = members.filter(({ affiliation }) => affiliation === institution || partners.includes(affiliation));
  const own = members.filter(({ side }) => side === 'bureau' || side === 'college').length;
  return [
    ...twice.map((name) => `"${name}" is named twice`),
    ...interested.map(({ name, affiliation }) => `"${name}" belongs to ${affiliation}, whose own proposal it is`),
    ...(members.length < policy.minimumMembers
      ? [`a panel has at least ${policy.minimumMembers} members, not ${members.length}`]
      : []),
    ...PANEL_SIDES.flatMap((side) => {
      const count = members.filter((member) => member.side === side).length;
      return count < policy.ofSide[side] ? [`${side} has ${count} of at least ${policy.ofSide[side]} members`] : [];
    }),
    ...(members.length > 0 && own / members.length > policy.largestOwnShare
      ? [
          `bureau and colleges have ${own} of ${members.length} members, more than ${Math.round(100 * policy.largestOwnShare)} %`,
        ]
      : []),
  ];
}
