import fc from 'fast-check';
import { aProgramme } from '../fixtures/case.js';
import { decisionPolicyOf } from '../policy/decision-policy-of.js';
import { DEFAULT_DECISION_POLICY, type GuidanceList } from '../policy/decision-policy.js';
import { faultsOf } from './new-programme.js';
import type { OccupationNeed } from './score-need.js';
import { scoreProposal } from './score-proposal.js';

const welder: OccupationNeed = { occupation: '6-18-02-04', weight: 0.75, gap: { mean: 15, lower: 6, upper: 40 } };
const fitter: OccupationNeed = { occupation: '6-20-01-01', weight: 0.25, gap: { mean: -5, lower: -9, upper: 4 } };
const list: GuidanceList = {
  id: 'chain',
  titleZh: '重点产业链',
  source: '市政府',
  effect: 'encouraged',
  programmes: [],
  occupations: ['6-18'],
};
const policyWith = (lists: readonly GuidanceList[]) => decisionPolicyOf({ proposal: { guidance: { lists } } }).proposal;
const input = (changes = {}) => ({
  programme: '460110',
  proposed: aProgramme(changes),
  occupations: [welder, fitter],
  completion: 1,
  furtherStudy: 0.5,
});

describe('the score of a new programme', () => {
  it('stands on need, capacity and guidance by their weights, with every figure behind them', () => {
    const { need, capacity, guidance, total, lower, upper } = scoreProposal(input(), policyWith([list]));
    // 20 leavers: 15 of them to the 15 missing welders, 5 to fitters of whom there are too many.
    expect(need).toMatchObject({ year: 2030, leavers: 20, score: 75, lower: 30, upper: 95, knownShare: 1 });
    expect(need.occupations).toMatchObject([{ leavers: 15, taken: 1 }, { leavers: 5, taken: 0 }]); // prettier-ignore
    // 120 students: 6 teachers, 30 workstations, half of the teachers dual-qualified, 12,000 a student: all met.
    expect(capacity).toMatchObject({ students: 120, score: 100 });
    expect(capacity.lines.map(({ need: wanted }) => wanted)).toEqual([6, 30, 0.3, 1_440_000]);
    expect(guidance).toMatchObject({ lists: [{ list: 'chain', share: 0.75 }], promisedPlaces: 10, leavers: 20 });
    expect(guidance.score).toBeCloseTo(100 * (0.6 * 0.75 + 0.4 * 0.5));
    expect(total).toBeCloseTo(0.5 * 75 + 0.3 * 100 + 0.2 * guidance.score);
    expect(upper - lower).toBeCloseTo(0.5 * (95 - 30));
  });

  it('leaves need undetermined where too little is known, and says how far the total could go', () => {
    const unknown = { ...input(), occupations: [{ ...welder, gap: null }, fitter] };
    const score = scoreProposal(unknown, policyWith([]));
    expect(score.need).toMatchObject({ score: null, knownShare: 0.25 });
    expect(score.total).toBeNull();
    expect(score.upper - score.lower).toBeCloseTo(50);
  });

  it.each([
    ['teachers', { teachers: 3, dualQualifiedTeachers: 1 }],
    ['workstations', { workstations: 15 }],
    ['finances', { fundsPerYear: 720_000 }],
  ] as const)('counts half of the %s as half', (part, changes) => {
    const { lines } = scoreProposal(input(changes), policyWith([])).capacity;
    expect(lines.find((line) => line.part === part)!.met).toBe(0.5);
  });

  it('gives no guidance points to what a list holds back, and forgets lists that have ended', () => {
    const restricted: GuidanceList = {
      ...list,
      id: 'limits',
      effect: 'restricted',
      occupations: [],
      programmes: ['46'],
    };
    expect(scoreProposal(input(), policyWith([list, restricted])).guidance).toMatchObject({
      score: 0,
      isRestricted: true,
    });
    const ended = scoreProposal(input(), policyWith([{ ...restricted, until: 2026 }])).guidance;
    expect(ended).toMatchObject({ isRestricted: false, lists: [] });
  });

  it('never falls when there is more of anything it asks for', () => {
    const figure = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(figure, figure, figure, fc.integer({ min: -50, max: 50 }), (teachers, workstations, more, mean) => {
        const at = (extra: number, gap: number) =>
          scoreProposal(
            {
              ...input({ teachers: teachers + extra, dualQualifiedTeachers: 0, workstations: workstations + extra }),
              occupations: [{ ...welder, weight: 1, gap: { mean: gap, lower: gap - 5, upper: gap + 5 } }],
            },
            policyWith([]),
          ).total!;
        expect(at(more, mean)).toBeGreaterThanOrEqual(at(0, mean) - 1e-9);
        expect(at(0, mean + more)).toBeGreaterThanOrEqual(at(0, mean) - 1e-9);
      }),
    );
  });

  it('refuses figures that cannot be, each in words', () => {
    expect(faultsOf(aProgramme())).toEqual([]);
    expect(faultsOf(aProgramme({ intake: 0, teachers: 1, dualQualifiedTeachers: 2 }))).toEqual([
      'intake must be above 0, not 0',
      'dualQualifiedTeachers: 2 are more than all 1 teachers',
    ]);
  });
});

describe('a policy of decisions', () => {
  it('replaces single values and keeps the rest', () => {
    const appeal = { days: 30, basis: 'policy', source: '某市规定' } as const;
    const policy = decisionPolicyOf({ appeal, panel: { passMark: 70 } });
    expect(policy).toMatchObject({ appeal, panel: { passMark: 70, minimumMembers: 5 } });
    expect(decisionPolicyOf(undefined)).toEqual(DEFAULT_DECISION_POLICY);
  });

  it.each([
    [{ proposal: { weights: { need: 0.9 } } }, /proposal\/weights: 1.4 is not weights/],
    [{ panel: { quorum: 1.5 } }, /panel\/quorum: 1.5 is not a share/],
    [{ panel: { chairs: 1 } }, /enrolment\/panel\/chairs: "there" is not a known field/],
    [{ appeal: { days: 'sixty' } }, /enrolment\/appeal\/days: "sixty" is not a number/],
    [{ appeal: { days: 30 } }, /appeal\/source: "nothing" is not the source of the days/],
    [{ appeal: { basis: 'custom' } }, /appeal\/basis: "custom" is not one of statute, policy, own_default/],
    [
      {
        notice: DEFAULT_DECISION_POLICY.notice.map((rule) => ({ ...rule, source: rule.action === 'cut' ? ' ' : 'x' })),
      },
      /notice\/cut\/source: " " is not a source in words/,
    ],
    [{ notice: DEFAULT_DECISION_POLICY.notice.slice(0, 5) }, /notice\/revoke: "nothing" is not a rule/],
    [
      {
        notice: DEFAULT_DECISION_POLICY.notice.map((rule) => ({
          ...rule,
          noticeDays: rule.action === 'suspend' ? 3 : 12,
        })),
      },
      /notice\/warn|notice\/suspend: 3 is not no shorter/,
    ],
  ])('refuses %j with the place', (changes, message) => {
    expect(() => decisionPolicyOf(changes as never)).toThrow(message);
  });
});
