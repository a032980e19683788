import { INSIDERS, ROLES, type Role } from '@gongxu/domain';
import type { EditionState } from './edition-state.js';

export const EDITION_STEPS = [
  'open_consultation',
  'comment',
  'adjust',
  'object',
  'answer_objection',
  'approve',
  'post_notice',
  'return_to_consultation',
  'publish',
  'publish_directly',
  'supersede',
] as const;

export type EditionStep = (typeof EDITION_STEPS)[number];

/** From where a step may be taken, where it leads, by whom, and whether it must be explained. `admin` may take any. */
export interface StepRule {
  readonly step: EditionStep;
  readonly from: readonly EditionState[];
  /** Null: the edition stays where it is. */
  readonly to: EditionState | null;
  readonly roles: readonly Role[];
  readonly needsReason: boolean;
}

/**
 * The life of an edition. Choices of this product: the organisation department drafts, adjusts and publishes, the bureaus
 * are consulted, a committee approves; anyone with a key may object during public notice. `publish_directly` takes in what
 * was published elsewhere, such as the catalogues of earlier years, and sample data. Nobody asks for `supersede`: it
 * follows from the publication of a later edition of the same region and year.
 */
export const STEP_RULES: readonly StepRule[] = [
  { step: 'open_consultation', from: ['draft'], to: 'consultation', roles: ['organisation'], needsReason: false },
  { step: 'comment', from: ['consultation', 'adjusted'], to: null, roles: INSIDERS, needsReason: true },
  { step: 'adjust', from: ['consultation', 'adjusted'], to: 'adjusted', roles: ['organisation'], needsReason: true },
  { step: 'object', from: ['consultation', 'adjusted'], to: null, roles: INSIDERS, needsReason: true },
  { step: 'object', from: ['public_notice'], to: null, roles: ROLES, needsReason: true },
  {
    step: 'answer_objection',
    from: ['consultation', 'adjusted', 'approved', 'public_notice'],
    to: null,
    roles: ['organisation'],
    needsReason: true,
  },
  { step: 'approve', from: ['consultation', 'adjusted'], to: 'approved', roles: ['committee'], needsReason: false },
  { step: 'post_notice', from: ['approved'], to: 'public_notice', roles: ['organisation'], needsReason: false },
  {
    step: 'return_to_consultation',
    from: ['approved', 'public_notice'],
    to: 'consultation',
    roles: ['organisation', 'committee'],
    needsReason: true,
  },
  { step: 'publish', from: ['public_notice'], to: 'published', roles: ['organisation'], needsReason: false },
  { step: 'publish_directly', from: ['draft'], to: 'published', roles: ['admin'], needsReason: true },
  { step: 'supersede', from: ['published'], to: 'superseded', roles: [], needsReason: true },
];

/** Steps the roles may take from a state, in the order of the rules; `supersede` is nobody's. */
export const stepsFrom = (state: EditionState, roles: readonly Role[]): EditionStep[] =>
  STEP_RULES.filter((rule) => rule.from.includes(state) && mayTake(rule, roles)).map(({ step }) => step);

export const mayTake = (rule: StepRule, roles: readonly Role[]): boolean =>
  rule.roles.length > 0 && roles.some((role) => role === 'admin' || rule.roles.includes(role));
