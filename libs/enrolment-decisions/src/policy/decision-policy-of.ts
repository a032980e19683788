import { DomainError } from '@gongxu/domain';
import { ACTIONS } from '@gongxu/warning';
import { DEFAULT_DECISION_POLICY, PANEL_SIDES, type DecisionPolicy } from './decision-policy.js';
import { RULE_BASES, type RuleSource } from './rule-source.js';

/** What a policy file may replace: any value, at any depth; a list is replaced as a whole. */
export type DecisionPolicyChanges = Changes<DecisionPolicy>;

type Changes<T> = T extends readonly unknown[] | string | number
  ? T
  : { readonly [K in keyof T]?: Changes<T[K]> | undefined };

/** The default with the changes of a policy file; a value that cannot be is refused with its place. */
export function decisionPolicyOf(changes: DecisionPolicyChanges | undefined): DecisionPolicy {
  const policy = replaced(DEFAULT_DECISION_POLICY, changes ?? {}, 'enrolment') as DecisionPolicy;
  const { proposal, panel, notice, appeal, promiseTolerance } = policy;
  sumsToOne('proposal/weights', proposal.weights);
  sumsToOne('proposal/capacity/weights', proposal.capacity.weights);
  sumsToOne('proposal/guidance/weights', proposal.guidance.weights);
  for (const [at, share] of Object.entries({
    'proposal/minimumKnownShare': proposal.minimumKnownShare,
    'proposal/assumed/completion': proposal.assumed.completion,
    'proposal/assumed/furtherStudy': proposal.assumed.furtherStudy,
    'proposal/capacity/dualQualifiedShare': proposal.capacity.dualQualifiedShare,
    'panel/largestOwnShare': panel.largestOwnShare,
    'panel/quorum': panel.quorum,
    'panel/inFavour': panel.inFavour,
    promiseTolerance,
  }))
    must(share >= 0 && share <= 1, at, share, 'a share from 0 to 1');
  for (const [at, value] of Object.entries({
    'proposal/capacity/studentsPerTeacher': proposal.capacity.studentsPerTeacher,
    'proposal/capacity/workstationsPerStudent': proposal.capacity.workstationsPerStudent,
    'proposal/capacity/costPerStudent': proposal.capacity.costPerStudent,
    'appeal/days': appeal.days,
  }))
    must(value > 0, at, value, 'above 0');
  must(panel.passMark >= 0 && panel.passMark <= 100, 'panel/passMark', panel.passMark, 'from 0 to 100');
  const sides = PANEL_SIDES.reduce((sum, side) => sum + panel.ofSide[side], 0);
  must(
    panel.minimumMembers >= sides,
    'panel/minimumMembers',
    panel.minimumMembers,
    `at least the ${sides} of its sides`,
  );
  for (const [place, action] of ACTIONS.entries()) {
    const days = daysOf(policy, action);
    const before = place === 0 ? 0 : daysOf(policy, ACTIONS[place - 1]!);
    must(days >= before, `notice/${action}`, days, `no shorter than the ${before} days of a softer action`);
  }
  must(notice.length === ACTIONS.length, 'notice', notice.length, 'one rule for each action');
  for (const { action, after, ...rule } of notice) {
    tellsSource(`notice/${action}`, rule);
    if (after) tellsSource(`notice/${action}/after`, after);
  }
  tellsSource('appeal', appeal);
  const isMovedAlone = appeal.days !== DEFAULT_DECISION_POLICY.appeal.days && changes?.appeal?.source === undefined;
  must(!isMovedAlone, 'appeal/source', 'nothing', 'the source of the days');
  return policy;
}

/** Nothing takes effect without saying where it comes from. */
function tellsSource(at: string, { basis, source }: Partial<RuleSource>): void {
  must(
    RULE_BASES.some((known) => known === basis),
    `${at}/basis`,
    basis ?? 'nothing',
    `one of ${RULE_BASES.join(', ')}`,
  );
  must(typeof source === 'string' && source.trim() !== '', `${at}/source`, source ?? 'nothing', 'a source in words');
}

function daysOf({ notice }: DecisionPolicy, action: string): number {
  const rule = notice.find((each) => each.action === action);
  must(rule !== undefined, `notice/${action}`, 'nothing', 'a rule');
  return rule!.noticeDays;
}

function replaced(base: unknown, changes: unknown, at: string): unknown {
  if (changes === undefined) return base;
  if (typeof base !== 'object' || base === null || Array.isArray(base)) {
    must(typeof changes === typeof base && Array.isArray(changes) === Array.isArray(base), at, changes, kindOf(base));
    must(typeof changes !== 'number' || Number.isFinite(changes), at, changes, 'a number');
    return changes;
  }
  must(typeof changes === 'object' && changes !== null && !Array.isArray(changes), at, changes, 'an object');
  const known = base as Readonly<Record<string, unknown>>;
  const given = changes as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(given)) must(Object.hasOwn(known, key), `${at}/${key}`, 'there', 'a known field');
  return Object.fromEntries(
    Object.entries(known).map(([key, value]) => [key, replaced(value, given[key], `${at}/${key}`)]),
  );
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'a list' : `a ${typeof value}`);

function sumsToOne(at: string, weights: Readonly<Record<string, number>>): void {
  const values = Object.values(weights);
  const sum = values.reduce((total, weight) => total + weight, 0);
  must(values.every((weight) => weight >= 0) && Math.abs(sum - 1) < 1e-9, at, sum, 'weights from 0 that sum to 1');
}

function must(holds: boolean, at: string, value: unknown, wanted: string): void {
  if (!holds)
    throw new DomainError('INVALID_POLICY', `enrolment policy, ${at}: ${JSON.stringify(value)} is not ${wanted}`);
}
