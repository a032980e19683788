import { DomainError, ROLES, type Role } from '@gongxu/domain';
import fc from 'fast-check';
import type { EditionEvent } from './edition-event.js';
import { lifeOf } from './edition-life.js';
import { EDITION_STATES } from './edition-state.js';
import { publishedText } from './published-text.js';
import { EDITION_STEPS, STEP_RULES, stepsFrom } from './step-rules.js';
import { takeStep, type StepRequest } from './take-step.js';

const START = Date.UTC(2026, 9, 1, 8);
const day = (n: number): Date => new Date(START + n * 86_400_000);

/** An edition that goes on from its events; every step on the given day. */
function edition() {
  const events: EditionEvent[] = [];
  const take = (step: StepRequest['step'], role: Role, more: Partial<StepRequest> & { on?: number } = {}) => {
    const request = { step, actor: role, roles: [role], ...more };
    const context = { at: day(more.on ?? 0), noticeDays: 7, publishedHash: `hash of ${events.length}` };
    events.push(takeStep(lifeOf(events), request, context));
    return lifeOf(events);
  };
  return { events, take, life: () => lifeOf(events) };
}

const adjustCook = {
  kind: 'adjust',
  adjust: { occupation: 'cook', rating: 'shortage', computedRating: 'balanced' },
} as const;
const objectToCook = {
  kind: 'object',
  object: { occupation: 'cook', input: 'vacancies.openings', value: 12 },
} as const;
const answer = (objection: number, upheld: boolean) => ({ kind: 'answer', answer: { objection, upheld } }) as const;

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'taken';
};

describe('the life of an edition', () => {
  it('goes from draft through consultation, approval and notice to publication', () => {
    const { take, events } = edition();
    take('open_consultation', 'organisation');
    take('comment', 'education_bureau', { reason: '护理专业招生已减' });
    take('adjust', 'organisation', { detail: adjustCook, reason: '两家酒店将于十月开业' });
    take('approve', 'committee');
    take('post_notice', 'organisation', { on: 1 });
    const life = take('publish', 'organisation', { on: 8 });
    expect(events.map(({ state }) => state)).toEqual([
      'consultation', 'consultation', 'adjusted', 'approved', 'public_notice', 'published',
    ]); // prettier-ignore
    expect(life).toMatchObject({ publishedAt: day(8), publishedHash: 'hash of 5', noticeUntil: day(8) });
    expect(life.adjustments).toEqual([
      { occupation: 'cook', rating: 'shortage', computedRating: 'balanced', reason: '两家酒店将于十月开业', actor: 'organisation', at: day(0) },
    ]); // prettier-ignore
  });

  it('stands seven whole days in public notice', () => {
    const { take } = edition();
    take('open_consultation', 'organisation');
    take('approve', 'committee');
    take('post_notice', 'organisation');
    expect(codeOf(() => take('publish', 'organisation', { on: 7 - 1e-6 }))).toBe('CONFLICT');
    expect(take('publish', 'organisation', { on: 7 }).state).toBe('published');
  });

  it.each<[StepRequest['step'], StepRequest['detail']]>([
    ['comment', undefined],
    ['adjust', adjustCook],
    ['object', objectToCook],
  ])('takes no "%s" without a written reason', (step, detail) => {
    const { take } = edition();
    take('open_consultation', 'organisation');
    expect(codeOf(() => take(step, 'organisation', { detail, reason: '  ' }))).toBe('INVALID_ARGUMENT');
  });

  it('takes a change back, and the computed rating stands again', () => {
    const { take } = edition();
    take('open_consultation', 'organisation');
    take('adjust', 'organisation', { detail: adjustCook, reason: 'two hotels open' });
    const back = { kind: 'adjust', adjust: { ...adjustCook.adjust, rating: null } } as const;
    expect(take('adjust', 'organisation', { detail: back, reason: 'they do not' }).adjustments).toEqual([]);
  });

  it('waits for an answer to every objection', () => {
    const { take, life } = edition();
    take('open_consultation', 'organisation');
    take('object', 'hr_bureau', { detail: objectToCook, reason: 'three postings are missing' });
    expect(codeOf(() => take('approve', 'committee'))).toBe('CONFLICT');
    expect(codeOf(() => take('answer_objection', 'organisation', { detail: answer(9, true), reason: 'x' }))).toBe(
      'NOT_FOUND',
    );
    take('answer_objection', 'organisation', { detail: answer(2, false), reason: 'they are re-postings' });
    expect(life().objections[0]).toMatchObject({
      number: 2,
      answer: { upheld: false, reason: 'they are re-postings' },
    });
    expect(take('approve', 'committee').state).toBe('approved');
  });

  it('goes back to consultation when an objection is upheld during notice, and then needs a new notice', () => {
    const { take } = edition();
    take('open_consultation', 'organisation');
    take('approve', 'committee');
    take('post_notice', 'organisation');
    take('object', 'enterprise', { detail: objectToCook, reason: 'ours are missing', on: 2 });
    const life = take('answer_objection', 'organisation', { detail: answer(4, true), reason: 'they were late', on: 3 });
    expect(life).toMatchObject({ state: 'consultation', noticeUntil: null });
    expect(codeOf(() => take('publish', 'organisation', { on: 20 }))).toBe('CONFLICT');
  });

  it.each<[StepRequest['step'], Role]>([
    ['open_consultation', 'hr_bureau'],
    ['publish_directly', 'organisation'],
  ])('does not let "%s" be taken by %s', (step, role) => {
    expect(codeOf(() => edition().take(step, role, { reason: 'x' }))).toBe('FORBIDDEN');
  });

  it('hears readers only while the notice runs', () => {
    const { take } = edition();
    take('open_consultation', 'organisation');
    expect(codeOf(() => take('object', 'reader', { detail: objectToCook, reason: 'x' }))).toBe('FORBIDDEN');
    take('approve', 'committee');
    take('post_notice', 'organisation');
    expect(codeOf(() => take('object', 'reader', { detail: objectToCook, reason: 'x' }))).toBe('taken');
  });

  it('lets every state but the last be left, and no step lead out of it', () => {
    for (const state of EDITION_STATES) {
      const out = STEP_RULES.filter(({ from, to }) => from.includes(state) && to !== null && to !== state);
      expect([state, out.length > 0]).toEqual([state, state !== 'superseded']);
    }
  });

  it('is never changed after publication, whatever anyone asks', () => {
    const anyStep = fc.record({
      step: fc.constantFrom(...EDITION_STEPS.filter((step) => step !== 'supersede')),
      roles: fc.subarray([...ROLES]),
      detail: fc.constantFrom(null, adjustCook, objectToCook, answer(1, true)),
      reason: fc.constantFrom(null, 'because'),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
        const { events, take, life } = edition();
        for (const [on, { step, ...request }] of steps.entries())
          codeOf(() => take(step, 'reader', { ...request, on: on * 7 }));
        const published = events.findIndex(({ state }) => state === 'published');
        if (published >= 0) expect(events.slice(published + 1)).toEqual([]);
        expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => index + 1));
        expect(life().adjustments.every(({ reason }) => reason !== '')).toBe(true);
      }),
    );
  });

  it('offers exactly the steps that are then taken', () => {
    const { take } = edition();
    expect(stepsFrom('draft', ['organisation'])).toEqual(['open_consultation']);
    expect(stepsFrom('draft', ['admin'])).toEqual(['open_consultation', 'publish_directly']);
    expect(stepsFrom('public_notice', ['enterprise'])).toEqual(['object']);
    expect(take('publish_directly', 'admin', { reason: '2025 年已发布目录补录' }).state).toBe('published');
  });
});

describe('the published text', () => {
  it('is the same in whatever order the changes were made, and another with another reason', () => {
    const change = (occupation: string, reason: string) => ({
      ...adjustCook.adjust,
      occupation,
      reason,
      actor: 'a',
      at: day(0),
    });
    const [cook, nurse] = [change('cook', 'x'), change('nurse', 'y')];
    const text = publishedText('h', { adjustments: [cook, nurse] });
    expect(publishedText('h', { adjustments: [nurse, cook] })).toBe(text);
    expect(publishedText('h', { adjustments: [cook, { ...nurse, reason: 'z' }] })).not.toBe(text);
  });
});
