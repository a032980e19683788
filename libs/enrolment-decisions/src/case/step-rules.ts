import type { CaseKind, CaseState } from './case-state.js';

export const CASE_STEPS = [
  'propose',
  'comment',
  'withdraw',
  'give_notice',
  'respond',
  'convene',
  'declare_conflict',
  'review',
  'decide',
  'appeal',
] as const;

export type CaseStep = (typeof CASE_STEPS)[number];

/** Who somebody is to a case: its college, the education bureau, one who works on decisions, a member of its panel. */
export type Party = 'institution' | 'bureau' | 'insider' | 'panel';

export interface CaseStepRule {
  readonly step: CaseStep;
  readonly kinds: readonly CaseKind[];
  /** Null: the case does not exist yet. */
  readonly from: readonly (CaseState | null)[];
  /** Null: the case stays where it is. */
  readonly to: CaseState | null;
  readonly parties: readonly Party[];
}

const BOTH: readonly CaseKind[] = ['provision', 'new_programme'];

/**
 * The life of a case: the college proposes, the education bureau decides, and every step is explained in writing. A
 * bureau may open a case about a provision itself; a new programme is a college's own wish.
 */
export const CASE_STEP_RULES: readonly CaseStepRule[] = [
  { step: 'propose', kinds: ['provision'], from: [null], to: 'proposed', parties: ['institution', 'bureau'] },
  { step: 'propose', kinds: ['new_programme'], from: [null], to: 'proposed', parties: ['institution'] },
  {
    step: 'comment',
    kinds: BOTH,
    from: ['proposed', 'noticed', 'under_review', 'appealed'],
    to: null,
    parties: ['institution', 'bureau', 'insider', 'panel'],
  },
  {
    step: 'withdraw',
    kinds: BOTH,
    from: ['proposed', 'under_review'],
    to: 'withdrawn',
    parties: ['institution'],
  },
  {
    step: 'give_notice',
    kinds: ['provision'],
    from: ['proposed', 'noticed', 'appealed'],
    to: 'noticed',
    parties: ['bureau'],
  },
  { step: 'respond', kinds: ['provision'], from: ['noticed'], to: null, parties: ['institution'] },
  {
    step: 'convene',
    kinds: ['new_programme'],
    from: ['proposed', 'under_review', 'appealed'],
    to: 'under_review',
    parties: ['bureau'],
  },
  { step: 'declare_conflict', kinds: ['new_programme'], from: ['under_review'], to: null, parties: ['panel'] },
  { step: 'review', kinds: ['new_programme'], from: ['under_review'], to: null, parties: ['panel'] },
  {
    step: 'decide',
    kinds: ['provision'],
    from: ['proposed', 'noticed', 'appealed'],
    to: 'decided',
    parties: ['bureau'],
  },
  { step: 'decide', kinds: ['new_programme'], from: ['under_review'], to: 'decided', parties: ['bureau'] },
  { step: 'appeal', kinds: BOTH, from: ['decided'], to: 'appealed', parties: ['institution'] },
];

export const PARTY_ZH: { readonly [P in Party]: string } = {
  institution: '申报院校',
  bureau: '教育主管部门',
  insider: '参与部门',
  panel: '评议专家',
};

export const CASE_STEP_ZH: { readonly [S in CaseStep]: string } = {
  propose: '申报',
  comment: '意见',
  withdraw: '撤回',
  give_notice: '事先告知',
  respond: '陈述申辩',
  convene: '组成评议组',
  declare_conflict: '回避',
  review: '评议',
  decide: '决定',
  appeal: '申请复议',
};
