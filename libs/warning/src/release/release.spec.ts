import type { IssuedSignal } from '../report/issued-signal.js';
import { mayReadFigures, nextConsent, type ReleaseConsent } from './release-consent.js';
import { nextRelease, standingRelease, type ReleaseEvent } from './release-event.js';
import { withoutFigures } from './without-figures.js';

const at = new Date('2026-07-20T02:00:00Z');
const asked = {
  issueId: 'first', list: 'surplus', step: 'release', actor: '组织部', at, reason: '联席会议审定', roles: ['organisation'],
} as const; // prettier-ignore
const step = (events: readonly ReleaseEvent[], different: object = {}): ReleaseEvent =>
  nextRelease(events, { ...asked, ...different });

describe('a list', () => {
  it('is public from its release to its withdrawal, and the other list is not touched', () => {
    const released = [step([])];
    expect(standingRelease(released, 'surplus')).toMatchObject({ number: 1, actor: '组织部', reason: '联席会议审定' });
    expect(standingRelease(released, 'urgent')).toBeUndefined();
    const withdrawn = [...released, step(released, { step: 'withdraw', issueId: 'second' })];
    expect(standingRelease(withdrawn, 'surplus')).toBeUndefined();
    expect(withdrawn[1]).toMatchObject({ number: 2, issueId: 'first' });
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['by another department', { roles: ['hr_bureau'] }, /organisation or education_bureau/],
    ['without a reason', { reason: ' ' }, /need a reason/],
    ['twice with the same signals', { after: true }, /already/],
    ['back before it was public', { step: 'withdraw' }, /not released/],
  ])('is not released %s', (_, { after, ...different }: Record<string, unknown>, message) => {
    expect(() => step(after ? [step([])] : [], different)).toThrow(message);
  });

  it('may be released anew with later signals', () => {
    const first = step([]);
    expect(standingRelease([first, step([first], { issueId: 'second' })], 'surplus')?.issueId).toBe('second');
  });
});

describe('employment figures of an institution', () => {
  const nobody = (): boolean => false;
  const bureau = { roles: ['hr_bureau'] as const, institution: null };

  it.each([
    ['the education bureau', { roles: ['education_bureau'] as const, institution: null }, ['A'], true],
    ['the institution itself', { roles: ['college'] as const, institution: 'A' }, ['A'], true],
    ['another institution', { roles: ['college'] as const, institution: 'B' }, ['A'], false],
    ['another department', bureau, ['A'], false],
    ['a bureau whose key names the institution', { ...bureau, institution: 'A' }, ['A'], false],
    ['another department, of two together', bureau, ['A', 'B'], false],
    ['another department, of three together', bureau, ['A', 'B', 'C'], true],
  ])('are read by %s: %#', (_, reader, institutions, expected) => {
    expect(mayReadFigures(reader, institutions, nobody)).toBe(expected);
  });

  it('go to another department once all of them have consented', () => {
    expect(mayReadFigures(bureau, ['A', 'B'], (code) => code === 'A')).toBe(false);
    expect(mayReadFigures(bureau, ['A', 'B'], () => true)).toBe(true);
  });

  it('are let go by the institution or the education bureau, with a reason', () => {
    const consent = (reader: Parameters<typeof nextConsent>[1]['reader'], reason = '协议', last?: ReleaseConsent) =>
      nextConsent(last, { region: '411200', institution: 'A', isGiven: true, actor: 'x', at, reason, reader });
    const first = consent({ roles: ['college'], institution: 'A' });
    expect(first).toMatchObject({ number: 1, isGiven: true });
    expect(consent({ roles: ['education_bureau'], institution: null }, '续签', first).number).toBe(2);
    expect(() => consent({ roles: ['college'], institution: 'B' })).toThrow(/A itself or the education_bureau/);
    expect(() => consent({ roles: ['college'], institution: 'A' }, '')).toThrow(/need a reason/);
  });

  it('leave a signal whole but for themselves', () => {
    const text = { zh: '落实率 41%', en: 'placement rate 41%' };
    const signal: IssuedSignal = {
      programme: '460301', institution: 'A', area: '310202', level: '高职专科', institutions: ['A'], colour: 'red', action: 'cut',
      planCap: 41, over: 0.8, under: 0.1, outlook: null,
      reasons: [{ code: 'forward', weight: 0.8, zh: '过剩', en: 'too many' }, { code: 'ladder/own', weight: 0.4, ...text }],
      counters: [], flips: [{ code: 'ladder/own/0', distance: 19, unit: 'graduates', ...text }],
      confidence: { level: 'medium', doubts: [{ code: 'few_graduates', statistic: 12, ...text }] }, exemptions: [],
      verdicts: [{ ladder: 'own', colour: 'yellow', action: 'cut', step: 0, run: 3, planCap: 41, isOpenAbove: false, isDeciding: true,
        reason: { code: 'ladder/own', weight: 0.4, ...text } }],
    }; // prettier-ignore
    const seen = withoutFigures(signal);
    expect(JSON.stringify(seen)).not.toContain('41');
    expect(JSON.stringify(seen)).not.toContain('"statistic"');
    expect(seen).toMatchObject({
      colour: 'red',
      action: 'cut',
      over: 0.8,
      verdicts: [{ ladder: 'own', colour: 'yellow' }],
    });
    expect(seen.reasons).toEqual([signal.reasons[0]]);
  });
});
