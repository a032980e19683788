import { listOf, type IssuedSignal } from '@gongxu/warning';
import { disclosedSignal } from './disclosed-signal.js';

const words = { zh: '', en: '' };
const expecting = (mean: number, more: Partial<IssuedSignal> = {}): IssuedSignal => ({
  programme: '520201', institution: '', area: '411200', level: null, institutions: ['A'], colour: 'red', action: 'warn',
  planCap: null, over: 0.8, under: 0.1, counters: [], exemptions: [], verdicts: [], confidence: { level: 'high', doubts: [] },
  outlook: {
    colour: 'red', judgedIn: 2029, graduates: { mean, lower: mean / 2, upper: 2 * mean }, openings: { mean: 1, lower: 0, upper: 2 },
    isHeld: false, yearsOnRecord: 8,
  },
  reasons: [{ code: 'forward', weight: 0.8, ...words }, { code: 'ladder/own', weight: 0.5, ...words }],
  flips: [{ code: 'forward', distance: -1, unit: 'graduates', ...words }, { code: 'ladder/own/0', distance: 1, unit: 'years', ...words }],
  ...more,
}); // prettier-ignore

describe('a signal as it is published', () => {
  it('is whole where as many graduates are expected as may be told of, or nobody', () => {
    for (const signal of [expecting(3), expecting(0), expecting(40, { outlook: null })])
      expect(disclosedSignal(signal, 3)).toEqual(signal);
  });

  it('hides fewer, and every figure made of them; colour and openings stay', () => {
    const shown = disclosedSignal(expecting(2.9), 3);
    expect(shown).toMatchObject({ colour: 'red', over: 'c', under: 'c' });
    expect(shown.outlook).toMatchObject({ graduates: 'c', openings: { mean: 1 } });
    expect(shown.reasons.map(({ code }) => code)).toEqual(['ladder/own']);
    expect(shown.flips.map(({ code }) => code)).toEqual(['ladder/own/0']);
    expect(JSON.stringify(shown)).not.toMatch(/0\.8|2\.9|1\.45|5\.8/);
  });

  it('stands on a list where its hidden probability does not tell its place', () => {
    const few = expecting(1, { programme: 'few', over: 0.99 });
    const many = expecting(50, { programme: 'many', over: 0.7 });
    const order = (signals: readonly IssuedSignal[], minimum: number): string[] =>
      listOf(signals.map((signal) => disclosedSignal(signal, minimum)), 'surplus').map(({ programme }) => programme); // prettier-ignore
    expect(order([few, many], 0)).toEqual(['few', 'many']);
    expect(order([few, many], 3)).toEqual(['many', 'few']);
  });
});
