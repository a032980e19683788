import { aCase, aProgramme, codeOf, COLLEGE, NO_EVIDENCE, type TakeOptions } from '../fixtures/case.js';
import { interestedIn } from '../case/interested-in.js';
import { DEFAULT_DECISION_POLICY } from '../policy/decision-policy.js';
import { scoreProposal } from '../proposal/score-proposal.js';
import { compositionFaults } from './composition-faults.js';
import type { PanelMember } from './panel.js';
import { panelOutcome } from './panel-outcome.js';

const programme = aProgramme();
const score = scoreProposal(
  { programme: '460110', proposed: programme, occupations: [], completion: 1, furtherStudy: 0.5 },
  DEFAULT_DECISION_POLICY.proposal,
);
const members: readonly PanelMember[] = [
  { name: '张工', side: 'industry', affiliation: '焊接协会' },
  { name: '李厂长', side: 'enterprise', affiliation: '中原重机' },
  { name: '王经理', side: 'enterprise', affiliation: '崤函制造' },
  { name: '赵教授', side: 'college', affiliation: '另一所学院' },
  { name: '钱科长', side: 'bureau', affiliation: '教育局' },
];

function reviewed() {
  const made = aCase('new_programme');
  made.take('propose', { kind: 'programme', programme, score }, { as: 'college' });
  made.take('convene', { kind: 'panel', members });
  const review = (
    name: string,
    mark: number,
    recommendation: 'support' | 'oppose' = 'support',
    more: TakeOptions = {},
  ) =>
    made.take(
      'review',
      { kind: 'review', review: { need: mark, capacity: mark, guidance: mark, recommendation } },
      { as: 'member', actor: name, ...more },
    );
  const outcome = () =>
    panelOutcome(made.standing().panel, interestedIn(made.subject, made.standing()), DEFAULT_DECISION_POLICY);
  const decide = (isApproved: boolean) =>
    made.take('decide', {
      kind: 'verdict',
      verdict: { isApproved, outcome: outcome(), evidence: NO_EVIDENCE, hash: 'hash' },
    });
  return { ...made, review, outcome, decide };
}

describe('the panel on a new programme', () => {
  it('supports with enough marks and votes, and the bureau approves', () => {
    const { review, outcome, decide } = reviewed();
    for (const [place, { name }] of members.entries()) review(name, 60 + place, place === 4 ? 'oppose' : 'support');
    expect(outcome()).toMatchObject({ outcome: 'support', judges: 5, reviewed: 5, quorum: 4, inFavour: 4, total: 62 });
    expect(decide(true).verdict).toMatchObject({ isApproved: true, outcome: { outcome: 'support' } });
  });

  it('decides nothing below its quorum', () => {
    const { review, outcome, decide } = reviewed();
    for (const { name } of members.slice(0, 3)) review(name, 90);
    expect(outcome()).toMatchObject({ outcome: null, faults: ['3 of 5 members have reviewed, 4 must'] });
    expect(codeOf(() => decide(true))).toBe('CONFLICT');
    expect(codeOf(() => decide(false))).toBe('CONFLICT');
  });

  it.each([
    ['too few marks', 59, 'support'],
    ['too few votes', 80, 'oppose'],
  ] as const)('does not support with %s, and then nobody can approve', (_, mark, recommendation) => {
    const { review, outcome, decide } = reviewed();
    for (const [place, { name }] of members.entries()) review(name, mark, place < 3 ? 'support' : recommendation);
    expect(outcome().outcome).toBe('oppose');
    expect(codeOf(() => decide(true))).toBe('CONFLICT');
    expect(decide(false).verdict).toMatchObject({ isApproved: false });
  });

  it('hears a member’s last word only, and only from the member', () => {
    const { review, outcome, standing, take } = reviewed();
    review('张工', 20, 'oppose');
    review('张工', 90);
    expect(standing().panel.reviews).toMatchObject([{ member: '张工', need: 90, reason: '理由' }]);
    expect(outcome().reviewed).toBe(1);
    expect(codeOf(() => review('某人', 90))).toBe('FORBIDDEN');
    const forged = { kind: 'review', review: { need: 1, capacity: 1, guidance: 1, recommendation: 'oppose' } } as const;
    expect(codeOf(() => take('review', forged, { as: 'admin' }))).toBe('FORBIDDEN');
    expect(codeOf(() => review('李厂长', 101))).toBe('INVALID_ARGUMENT');
  });

  it('leaves out who declares a conflict, and needs another in that place', () => {
    const { review, take, outcome } = reviewed();
    for (const { name } of members) review(name, 80);
    take('declare_conflict', { kind: 'conflict', member: '张工' }, { as: 'member', actor: '张工', reason: '亲属任教' });
    expect(outcome()).toMatchObject({ outcome: null, judges: 4, reviewed: 4 });
    expect(outcome().faults).toContain('industry has 0 of at least 1 members');
    expect(codeOf(() => review('张工', 100))).toBe('FORBIDDEN');
    const other: PanelMember = { name: '孙工', side: 'industry', affiliation: '机械协会' };
    take('convene', { kind: 'panel', members: [...members, other] });
    review('孙工', 80);
    expect(outcome()).toMatchObject({ outcome: 'support', judges: 5, reviewed: 5 });
  });

  it('has nobody on it whose own proposal it is, and every side', () => {
    const parties = { institution: COLLEGE, partners: ['豫西机械'] };
    const faults = (list: readonly PanelMember[]) => compositionFaults(list, parties, DEFAULT_DECISION_POLICY.panel);
    expect(faults(members)).toEqual([]);
    expect(faults([...members, { name: '周', side: 'college', affiliation: COLLEGE }])).toEqual([
      `"周" belongs to ${COLLEGE}, whose own proposal it is`,
    ]);
    expect(faults([...members, { name: '吴', side: 'enterprise', affiliation: '豫西机械' }])).toHaveLength(1);
    expect(faults(members.slice(1))).toEqual([
      'a panel has at least 5 members, not 4',
      'industry has 0 of at least 1 members',
    ]);
    const packed = [...members, ...['a', 'b', 'c'].map((name) => ({ ...members[4]!, name }))];
    expect(faults(packed)).toEqual(['bureau and colleges have 5 of 8 members, more than 60 %']);
    expect(faults([...members, members[0]!])).toEqual(['"张工" is named twice']);
  });
});
