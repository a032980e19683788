import { INSIDERS, type Role } from '@gongxu/domain';
import { judgesOf } from '../panel/panel.js';
import type { CaseStanding } from './case-standing.js';
import type { CaseKind } from './case-state.js';
import { CASE_STEP_RULES, type CaseStep, type CaseStepRule, type Party } from './step-rules.js';

/** Who asks: the name of a key, its roles and, of a college, the institution it speaks for. */
export interface Asker {
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly institution: string | null;
}

export interface CaseSubject {
  readonly kind: CaseKind;
  readonly institution: string;
}

/** What somebody is to a case. `admin` stands in for college and bureau, but never judges for a member of the panel. */
export function partiesOf({ institution }: CaseSubject, { panel }: CaseStanding, asker: Asker): Party[] {
  const { roles, actor } = asker;
  const isAdmin = roles.includes('admin');
  return [
    ...(isAdmin || (roles.includes('college') && asker.institution === institution) ? (['institution'] as const) : []),
    ...(isAdmin || roles.includes('education_bureau') ? (['bureau'] as const) : []),
    ...(roles.some((role) => INSIDERS.includes(role)) ? (['insider'] as const) : []),
    ...(judgesOf(panel).some(({ name }) => name === actor) ? (['panel'] as const) : []),
  ];
}

/** The college of a case, those who work on decisions and the members of its panel may see it. */
export const maySeeCase = (subject: CaseSubject, standing: CaseStanding, asker: Asker): boolean =>
  partiesOf(subject, standing, asker).length > 0;

export const mayTake = ({ parties }: CaseStepRule, of: readonly Party[]): boolean =>
  of.some((party) => parties.includes(party));

/** Steps the asker may take now, in the order of the rules. */
export function caseStepsFrom(subject: CaseSubject, standing: CaseStanding, asker: Asker): CaseStep[] {
  const parties = partiesOf(subject, standing, asker);
  return CASE_STEP_RULES.filter(
    (rule) => rule.kinds.includes(subject.kind) && rule.from.includes(standing.state) && mayTake(rule, parties),
  ).map(({ step }) => step);
}
