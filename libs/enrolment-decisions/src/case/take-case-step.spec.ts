import type { ROLES } from '@gongxu/domain';
import { ACTIONS, severityOf } from '@gongxu/warning';
import fc from 'fast-check';
import { aCase, codeOf, day, decision, notice, wish } from '../fixtures/case.js';
import { DEFAULT_DECISION_POLICY } from '../policy/decision-policy.js';
import { decisionText } from './decision-text.js';
import { caseStepsFrom, maySeeCase } from './parties-of.js';
import { CASE_STEPS } from './step-rules.js';

const college = { as: 'college' } as const;

describe('a case about a provision', () => {
  it('is proposed by the college, noticed, answered, decided by the bureau, and may be appealed', () => {
    const { take, events } = aCase('provision');
    take('propose', wish('keep', 80), college);
    take('give_notice', notice('cut', 40), { reason: '两年落实率低于 60%' });
    take('respond', null, { ...college, reason: '毕业生多在外市就业', on: 2 });
    const decided = take('decide', decision('cut', 40), { on: 5, reason: '维持调减' });
    expect(events.map(({ state }) => state)).toEqual(['proposed', 'noticed', 'noticed', 'decided']);
    expect(decided.decision).toMatchObject({ action: 'cut', planned: 40, reason: '维持调减', at: day(5) });
    expect(decided.responses).toEqual([{ reason: '毕业生多在外市就业', actor: 'college', at: day(2) }]);
    expect(take('appeal', null, { ...college, on: 65 }).state).toBe('appealed');
    expect(take('decide', decision('warn', 80), { on: 70 }).decision).toMatchObject({ action: 'warn', planned: 80 });
  });

  it('tells who, when and why of every step', () => {
    const { take, events } = aCase('provision');
    take('propose', wish('raise', 120), { ...college, actor: '三门峡职业技术学院', reason: '新厂投产' });
    expect(events).toMatchObject([{ number: 1, actor: '三门峡职业技术学院', at: day(0), reason: '新厂投产' }]);
    expect(codeOf(() => take('comment', null, { reason: ' ' }))).toBe('INVALID_ARGUMENT');
  });

  it.each([
    ['cut', 5, 40],
    ['alternate-year', 12, 0],
    ['suspend', 12, 0],
  ] as const)('refuses "%s" without %i whole days of notice', (action, days, planned) => {
    const { take } = aCase('provision');
    take('propose', wish('keep', 80), college);
    expect(() => take('decide', decision(action, planned))).toThrow(
      new RegExp(`"${action}" needs ${days} days of notice .*no notice was given`),
    );
    take('give_notice', notice(action, planned));
    expect(() => take('decide', decision(action, planned), { on: days - 1e-6 })).toThrow(/runs until 2026-11-/);
    expect(take('decide', decision(action, planned), { on: days }).state).toBe('decided');
  });

  it('refuses what is harder than what was noticed, in action or in number', () => {
    const { take } = aCase('provision');
    take('propose', wish('keep', 80), college);
    take('give_notice', notice('cut', 40));
    expect(() => take('decide', decision('suspend', 0), { on: 30 })).toThrow(/notice was given of "cut" with 40/);
    expect(codeOf(() => take('decide', decision('cut', 30), { on: 30 }))).toBe('CONFLICT');
    expect(codeOf(() => take('decide', decision('cut', 60), { on: 30 }))).toBe('taken');
  });

  it('needs no notice of what the college asks for itself, and of nothing beyond it', () => {
    const own = aCase('provision');
    own.take('propose', wish('cut', 40), college);
    expect(codeOf(() => own.take('decide', decision('cut', 20)))).toBe('CONFLICT');
    expect(codeOf(() => own.take('decide', decision('cut', 40)))).toBe('taken');
  });

  it('is revoked, and told that it may be, only after five years of suspension', () => {
    const standing = (since: number) => ({ action: 'suspend', since }) as const;
    for (const [since, code] of [[2022, 'taken'], [2023, 'CONFLICT']] as const) {
      const { take } = aCase('provision', standing(since));
      take('propose', wish('suspend', 0), college);
      expect([since, codeOf(() => take('give_notice', notice('revoke', 0)))]).toEqual([since, code]);
      expect([since, codeOf(() => take('decide', decision('revoke', 0), { on: 30 }))]).toEqual([since, code]);
    } // prettier-ignore
    const { take } = aCase('provision');
    take('propose', wish('keep', 80), college);
    const refusal = /5 years of "suspend".*"none" stands/;
    expect(() => take('give_notice', notice('revoke', 0))).toThrow(refusal);
    expect(() => take('decide', decision('revoke', 0), { on: 30 })).toThrow(refusal);
  });

  it('may be appealed within sixty days', () => {
    const { take } = aCase('provision');
    take('propose', wish('keep', 80), college);
    take('decide', decision('none', 80));
    expect(() => take('appeal', null, { ...college, on: 61 })).toThrow(/possible until 2027-01-01/);
  });

  it.each([
    ['keep', 60],
    ['cut', 90],
    ['cut', 0],
    ['raise', 70],
    ['suspend', 10],
    ['keep', 80.5],
  ] as const)('refuses to "%s" a plan of 80 with %d', (asked, planned) => {
    expect(codeOf(() => aCase('provision').take('propose', wish(asked, planned), college))).toBe('INVALID_ARGUMENT');
  });

  it.each([
    ['suspend', 20],
    ['cut', 80],
    ['none', 0],
  ] as const)('refuses the action "%s" with %i planned after 80', (action, planned) => {
    const { take } = aCase('provision');
    take('propose', wish('keep', 80), college);
    expect(codeOf(() => take('decide', decision(action, planned), { on: 99 }))).toBe('INVALID_ARGUMENT');
  });

  it('is the own college’s and those’ who decide, and no other college’s', () => {
    const { take, subject, standing } = aCase('provision');
    const other = { ...college, institution: 'another' } as const;
    expect(codeOf(() => take('propose', wish('keep', 80), other))).toBe('FORBIDDEN');
    take('propose', wish('keep', 80), college);
    expect(codeOf(() => take('decide', decision('none', 80), college))).toBe('FORBIDDEN');
    const asker = (role: (typeof ROLES)[number], institution: string | null = null) =>
      ({ actor: 'x', roles: [role], institution }) as const;
    expect(maySeeCase(subject, standing(), asker('college', 'another'))).toBe(false);
    expect(maySeeCase(subject, standing(), asker('enterprise'))).toBe(false);
    expect(maySeeCase(subject, standing(), asker('college', subject.institution))).toBe(true);
    expect(caseStepsFrom(subject, standing(), asker('college', subject.institution))).toEqual(['comment', 'withdraw']);
    expect(caseStepsFrom(subject, standing(), asker('education_bureau'))).toEqual(['comment', 'give_notice', 'decide']);
  });

  it('never lays a harder action on a provision than was noticed in time or asked for, whatever anyone does', () => {
    const step = fc.record({
      step: fc.constantFrom(...CASE_STEPS),
      as: fc.constantFrom('college', 'education_bureau', 'admin', 'reader'),
      action: fc.constantFrom(...ACTIONS),
      planned: fc.constantFrom(0, 40, 80),
      later: fc.nat(15),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { take, events } = aCase('provision');
        let on = 0;
        for (const { step: name, as, action, planned, later } of steps) {
          on += later;
          const details = {
            propose: wish('keep', 80),
            give_notice: notice(action, planned, on),
            decide: decision(action, planned),
          };
          const detail = name in details ? details[name as keyof typeof details] : null;
          codeOf(() => take(name, detail, { as: as as 'college', on }));
        }
        for (const [place, { detail, at }] of events.entries()) {
          if (detail?.kind !== 'decision' || severityOf(detail.decision.action) < severityOf('cut')) continue;
          const noticed = events
            .slice(0, place)
            .some((before) => before.detail?.kind === 'notice' &&
                severityOf(before.detail.notice.action) >= severityOf(detail.decision.action) &&
                Date.parse(before.detail.notice.until) <= at.getTime()); // prettier-ignore
          expect(noticed).toBe(true);
        }
        expect(events.map(({ number }) => number)).toEqual(events.map((_, place) => place + 1));
      }),
    );
  });
});

describe('the notice rules', () => {
  it('have a source for every action, and are no shorter for a harder one', () => {
    const { notice: rules } = DEFAULT_DECISION_POLICY;
    expect(rules.map(({ action }) => action)).toEqual(ACTIONS);
    expect(rules.every(({ source }) => source !== '')).toBe(true);
    // No law sets these periods, so none is told as if one did; five years without intake are a published policy.
    expect(new Set(rules.map(({ basis }) => basis))).toEqual(new Set(['own_default']));
    expect(rules.flatMap(({ after }) => (after ? [after] : []))).toMatchObject([
      { action: 'suspend', years: 5, basis: 'policy', source: expect.stringContaining('教高〔2023〕1号') },
    ]);
    expect(rules.map(({ noticeDays }) => noticeDays)).toEqual([0, 0, 5, 12, 12, 30]);
  });
});

describe('the text of a decision', () => {
  it('changes with the reason and with anything the decision relied on', () => {
    const of = { id: '1', region: '411200', institution: 'i', programme: 'p', year: 2027 };
    const evidence = { policyVersion: '1', edition: null, signals: [] };
    const made = { action: 'cut', plannedBefore: 80, planned: 40, evidence } as const;
    const signal = { id: 's', year: 2026, colour: 'red', action: 'warn', reasonsZh: [], hash: 'h' } as const;
    const texts = [
      decisionText(of, made, 'x'),
      decisionText(of, made, 'y'),
      decisionText(of, { ...made, evidence: { ...evidence, signals: [signal] } }, 'x'),
      decisionText({ ...of, year: 2028 }, made, 'x'),
    ];
    expect(new Set(texts).size).toBe(4);
    expect(decisionText({ ...of }, { ...made }, 'x')).toBe(texts[0]);
  });
});
