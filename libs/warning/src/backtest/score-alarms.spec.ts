import type { JudgedSignal, OutcomeYear } from './judged-signal.js';
import { reliabilityChart } from './reliability-chart.js';
import { reliabilityOf } from './reliability.js';
import { leadTime, scoreAlarms } from './score-alarms.js';

const signal = (issuedIn: number, over: number, outcome: JudgedSignal['outcome'], programme = 'p'): JudgedSignal => ({
  programme,
  issuedIn,
  judgedIn: issuedIn + 3,
  over,
  isAlarm: over >= 0.5,
  outcome,
});

const outcomes = (from: number, ...all: readonly OutcomeYear['outcome'][]): OutcomeYear[] =>
  all.map((outcome, place) => ({ programme: 'p', year: from + place, outcome }));

describe('the scores of alarms', () => {
  it('are what one counts by hand', () => {
    const scores = scoreAlarms([
      signal(2018, 0.9, 'over'),
      signal(2019, 0.6, 'balanced'),
      signal(2020, 0.2, 'over'),
      signal(2021, 0.1, 'under'),
    ]);
    expect(scores).toMatchObject({ signals: 4, events: 2, alarms: 2, precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(scores.brier).toBeCloseTo((0.01 + 0.36 + 0.64 + 0.01) / 4, 12);
  });

  it('are not made up where there is nothing to divide by', () => {
    expect(scoreAlarms([])).toMatchObject({ precision: null, recall: null, f1: null, brier: null });
    expect(scoreAlarms([signal(2018, 0.1, 'under')])).toMatchObject({ precision: null, recall: null, f1: null });
  });

  it('give the full lag to an alarm in time, less to a late one, and count an onset nobody saw', () => {
    const came = outcomes(2021, 'balanced', 'over', 'over');
    const issued = (...overs: readonly number[]) =>
      overs.map((over, place) => signal(2018 + place, over, place === 0 ? 'balanced' : 'over'));
    expect(leadTime(issued(0.1, 0.8, 0.8), came)).toEqual({ onsets: 1, warned: 1, years: 3 });
    expect(leadTime(issued(0.1, 0.2, 0.8), came)).toEqual({ onsets: 1, warned: 1, years: 2 });
    expect(leadTime(issued(0.8, 0.2, 0.3), came)).toEqual({ onsets: 1, warned: 0, years: null });
  });
});

describe('reliability', () => {
  const half = Array.from({ length: 10 }, (_, place) => ({ probability: 0.55, happened: place < 5 }));

  it('holds the forecast beside what came true, with the limits of Wilson', () => {
    // 5 of 10: 0.2366 to 0.7634 (Newcombe 1998, score method).
    const bin = reliabilityOf(half)[5]!;
    expect(bin).toMatchObject({ signals: 10, observed: 0.5 });
    expect(bin.forecast).toBeCloseTo(0.55, 12);
    expect(bin.lower).toBeCloseTo(0.2366, 4);
    expect(bin.upper).toBeCloseTo(0.7634, 4);
  });

  it('counts certainty in the last bin and leaves empty ones empty', () => {
    const bins = reliabilityOf([{ probability: 1, happened: true }]);
    expect(bins).toHaveLength(10);
    expect(bins[9]).toMatchObject({ signals: 1, observed: 1 });
    expect(bins[0]).toMatchObject({ signals: 0, forecast: null, observed: null });
  });

  it('is drawn as a document that stands alone and tells in words what it shows', () => {
    const svg = reliabilityChart({ bins: reliabilityOf(half), title: '<A & B>', language: 'en' });
    expect(svg).toContain('<desc>forecast 55%: 50% of 10 came true</desc>');
    expect(svg).toContain('<title>&#60;A &#38; B&#62;</title>');
    expect(svg).not.toMatch(/NaN|undefined|href|<script/);
    expect(reliabilityChart({ bins: reliabilityOf([]), title: 't' })).not.toMatch(/NaN|<circle/);
    expect(reliabilityChart({ bins: reliabilityOf(half), title: 't' })).toContain('预测概率');
  });
});
