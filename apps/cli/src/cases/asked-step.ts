import type { AskedCaseDetail } from '@gongxu/data-access';
import {
  PANEL_SIDES,
  RECOMMENDATIONS,
  type CaseKind,
  type CaseStep,
  type PanelMember,
} from '@gongxu/enrolment-decisions';
import { ACTIONS } from '@gongxu/warning';
import { required } from '../command-line.js';
import { UsageError } from '../usage-error.js';

export interface AskedStep {
  readonly step: CaseStep;
  readonly detail: AskedCaseDetail | null;
}

interface Words {
  readonly words: readonly string[];
  readonly kind: CaseKind;
  readonly members: readonly string[];
  /** Id of the edition a decision relies on. */
  readonly editionId: string | undefined;
}

type Reader = (words: Words) => AskedStep;

const bare =
  (step: CaseStep): Reader =>
  () => ({ step, detail: null });

/** Steps as they are written, by their word. */
const STEPS: Readonly<Record<string, Reader>> = {
  comment: bare('comment'),
  withdraw: bare('withdraw'),
  respond: bare('respond'),
  appeal: bare('appeal'),
  conflict: () => ({ step: 'declare_conflict', detail: { kind: 'conflict' } }),
  notice: ({ words }) => ({ step: 'give_notice', detail: { kind: 'notice', ...actionOf(words) } }),
  panel: ({ members }) => ({ step: 'convene', detail: { kind: 'panel', members: members.map(memberOf) } }),
  review: ({ words }) => ({ step: 'review', detail: { kind: 'review', review: marksOf(words) } }),
  decide: ({ words, kind, editionId }) => ({
    step: 'decide',
    detail:
      kind === 'provision'
        ? { kind: 'decision', ...actionOf(words), editionId }
        : { kind: 'verdict', isApproved: oneOf(['approve', 'refuse'], words[0], 'decide') === 'approve', editionId },
  }),
};

/** What a person asks for with a word and what follows it. */
export function askedStep(word: string, asked: Words): AskedStep {
  if (!Object.hasOwn(STEPS, word))
    throw new UsageError(`"${word}" is no step of a case; there are ${Object.keys(STEPS).join(', ')}`);
  return STEPS[word]!(asked);
}

function actionOf([action, planned]: readonly string[]) {
  return { action: oneOf(ACTIONS, action, 'ACTION PLANNED'), planned: wholeOf(planned, 'ACTION PLANNED') };
}

function marksOf([need, capacity, guidance, recommendation]: readonly string[]) {
  const form = 'review NEED CAPACITY GUIDANCE support|oppose';
  return {
    need: wholeOf(need, form),
    capacity: wholeOf(capacity, form),
    guidance: wholeOf(guidance, form),
    recommendation: oneOf(RECOMMENDATIONS, recommendation, form),
  };
}

function memberOf(text: string): PanelMember {
  const [name = '', side, ...affiliation] = text.split(',');
  const form = `--member NAME,SIDE,AFFILIATION`;
  return {
    name: required(name, form),
    side: oneOf(PANEL_SIDES, side, form),
    affiliation: required(affiliation.join(','), form),
  };
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined, form: string): T {
  const found = values.find((value) => value === text);
  if (found === undefined) throw new UsageError(`${form}: "${text ?? ''}" is not one of ${values.join(', ')}`);
  return found;
}

function wholeOf(text: string | undefined, form: string): number {
  if (!/^\d{1,6}$/.test(text ?? '')) throw new UsageError(`${form}: "${text ?? ''}" is no whole number`);
  return Number(text);
}
