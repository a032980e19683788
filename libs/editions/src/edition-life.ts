import type { AdjustDetail, EditionEvent, ObjectDetail } from './edition-event.js';
import type { EditionState } from './edition-state.js';

/** A change of the list by a person, beside what was computed. */
export interface Adjustment extends AdjustDetail {
  readonly rating: NonNullable<AdjustDetail['rating']>;
  readonly reason: string;
  readonly actor: string;
  readonly at: Date;
}

export interface Objection extends ObjectDetail {
  readonly number: number;
  readonly argument: string;
  readonly actor: string;
  readonly at: Date;
  readonly answer: {
    readonly upheld: boolean;
    readonly reason: string;
    readonly actor: string;
    readonly at: Date;
  } | null;
}

/** Where an edition stands, folded from its events. */
export interface EditionLife {
  readonly state: EditionState;
  readonly events: number;
  /** The last one of each occupation, in the order of their first. */
  readonly adjustments: readonly Adjustment[];
  readonly objections: readonly Objection[];
  /** Until when the present public notice runs. */
  readonly noticeUntil: Date | null;
  readonly publishedAt: Date | null;
  readonly publishedHash: string | null;
}

/** @param events in the order of their numbers */
export function lifeOf(events: readonly EditionEvent[]): EditionLife {
  const adjustments = new Map<string, Adjustment>();
  const objections = new Map<number, Objection>();
  let noticeUntil: Date | null = null;
  let published: { at: Date; hash: string } | null = null;
  for (const { number, detail, actor, at, reason, state } of events) {
    if (state === 'consultation') noticeUntil = null;
    if (detail === null) continue;
    switch (detail.kind) {
      case 'adjust': {
        const { rating, ...rest } = detail.adjust;
        if (rating === null) adjustments.delete(rest.occupation);
        else adjustments.set(rest.occupation, { ...rest, rating, reason: reason ?? '', actor, at });
        break;
      }
      case 'object':
        objections.set(number, { ...detail.object, number, argument: reason ?? '', actor, at, answer: null });
        break;
      case 'answer': {
        const { objection, upheld } = detail.answer;
        const answered = objections.get(objection);
        if (answered) objections.set(objection, { ...answered, answer: { upheld, reason: reason ?? '', actor, at } });
        break;
      }
      case 'notice':
        noticeUntil = new Date(detail.until);
        break;
      case 'published':
        published = { at, hash: detail.hash };
        break;
      case 'superseded':
        break;
    }
  }
  return {
    state: events.at(-1)?.state ?? 'draft',
    events: events.length,
    adjustments: [...adjustments.values()],
    objections: [...objections.values()],
    noticeUntil,
    publishedAt: published?.at ?? null,
    publishedHash: published?.hash ?? null,
  };
}

export const openObjections = ({ objections }: EditionLife): Objection[] =>
  objections.filter(({ answer }) => answer === null);
