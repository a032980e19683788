import type { SignalColour } from '../signal-colour.js';
import type { IssuedSignal } from './issued-signal.js';
import { dueOn, isOverdue, listOf } from './signal-lists.js';

const signal = (programme: string, colour: SignalColour, over: number | null, under: number | null): IssuedSignal => ({
  programme,
  institution: '',
  area: '411200',
  level: '高职专科',
  institutions: ['4141010842'],
  colour,
  action: 'none',
  planCap: null,
  over,
  under,
  outlook: null,
  reasons: [],
  counters: [],
  flips: [],
  confidence: { level: 'high', doubts: [] },
  exemptions: [],
  verdicts: [],
});

const SIGNALS = [
  signal('460104', 'yellow', 0.9, 0),
  signal('510203', 'green', 0, 0.7),
  signal('520201', 'green', 0, 0.9),
  signal('530302', 'red', null, null),
  signal('570102', 'yellow', 0.9, 0),
  signal('590101', 'none', 0.2, 0.2),
  signal('590302', 'undetermined', null, null),
  signal('590305', 'red', 0.8, 0),
];

const programmesOn = (list: 'urgent' | 'surplus'): string[] => listOf(SIGNALS, list).map(({ programme }) => programme);

describe('the lists of a region', () => {
  it('put what is needed most likely first', () => {
    expect(programmesOn('urgent')).toEqual(['520201', '510203']);
  });

  it('put red before yellow, a probability before none, and equals in order of their codes', () => {
    expect(programmesOn('surplus')).toEqual(['590305', '530302', '460104', '570102']);
  });

  it('are due on 31 July, which is not late yet', () => {
    expect(dueOn(2026)).toBe('2026-07-31');
    expect(['2026-07-30', '2026-07-31', '2026-08-01', '2027-01-01'].map((day) => isOverdue(2026, day))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
