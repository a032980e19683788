import type { Panel } from '../panel/panel.js';
import type { NewProgramme } from '../proposal/new-programme.js';
import type { ProposalScore } from '../proposal/score-proposal.js';
import type {
  CaseDetail,
  CaseEvent,
  GivenNotice,
  ProgrammeDecision,
  ProvisionDecision,
  ProvisionWish,
} from './case-event.js';
import type { CaseState } from './case-state.js';

interface Taken {
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

/** Where a case stands, folded from its events. */
export interface CaseStanding {
  /** Null before the case exists. */
  readonly state: CaseState | null;
  readonly events: number;
  readonly wish: (ProvisionWish & Taken) | null;
  readonly programme: NewProgramme | null;
  readonly score: ProposalScore | null;
  /** Of the institution that may answer: the last one given since the last decision. */
  readonly notice: (GivenNotice & Taken) | null;
  readonly responses: readonly Taken[];
  readonly panel: Panel;
  /** The last one; an appeal leaves it standing until it is decided again. */
  readonly decision: (ProvisionDecision & Taken) | null;
  readonly verdict: (ProgrammeDecision & Taken) | null;
}

const NOTHING: CaseStanding = {
  state: null,
  events: 0,
  wish: null,
  programme: null,
  score: null,
  notice: null,
  responses: [],
  panel: { members: [], conflicts: [], reviews: [] },
  decision: null,
  verdict: null,
};

/** @param events in the order of their numbers */
export const standingOf = (events: readonly CaseEvent[]): CaseStanding => events.reduce(after, NOTHING);

function after(before: CaseStanding, event: CaseEvent): CaseStanding {
  const { step, detail, actor, at } = event;
  const taken: Taken = { reason: event.reason ?? '', actor, at };
  const standing: CaseStanding = {
    ...before,
    state: event.state,
    events: before.events + 1,
    responses: step === 'respond' ? [...before.responses, taken] : before.responses,
  };
  switch (detail?.kind) {
    case undefined:
      return standing;
    case 'wish':
      return { ...standing, wish: { ...detail.wish, ...taken } };
    case 'programme':
      return { ...standing, programme: detail.programme, score: detail.score };
    case 'notice':
      return { ...standing, notice: { ...detail.notice, ...taken }, responses: [] };
    case 'decision':
      return { ...standing, notice: null, decision: { ...detail.decision, ...taken } };
    case 'verdict':
      return { ...standing, verdict: { ...detail.verdict, ...taken } };
    case 'panel':
    case 'conflict':
    case 'review':
      return { ...standing, panel: panelAfter(before.panel, detail, taken) };
  }
}

type PanelDetail = Extract<CaseDetail, { readonly kind: 'panel' | 'conflict' | 'review' }>;

/** A new panel keeps what its members have already said; nobody's conflict is forgotten. */
function panelAfter(panel: Panel, detail: PanelDetail, { actor, reason }: Taken): Panel {
  const { members, conflicts, reviews } = panel;
  switch (detail.kind) {
    case 'panel':
      return {
        members: detail.members,
        conflicts,
        reviews: reviews.filter(({ member }) => detail.members.some(({ name }) => name === member)),
      };
    case 'conflict':
      return {
        members,
        conflicts: [...conflicts, { member: detail.member, reason }],
        reviews: reviews.filter(({ member }) => member !== detail.member),
      };
    case 'review': {
      const given = { ...detail.review, member: actor, reason };
      return { members, conflicts, reviews: [...reviews.filter(({ member }) => member !== actor), given] };
    }
  }
}
