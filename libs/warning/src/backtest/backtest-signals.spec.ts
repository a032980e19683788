import { MANY_RECORDS, RECORDS } from '../fixtures/records.js';
import { issueSignals } from '../forward/issue-signals.js';
import type { TrainingRecords } from '../forward/training-records.js';
import { backtestSignals } from './backtest-signals.js';
import { outcomeOf, recordedOutcomes } from './recorded-outcomes.js';

/** Every figure of the year and later turned upside down, and rows of years nobody has seen yet. */
function plantedFrom(year: number, records: TrainingRecords): TrainingRecords {
  const later = <T extends { readonly year: number }>(rows: readonly T[], change: (row: T) => T): T[] => [
    ...rows.map((row) => (row.year >= year ? change(row) : row)),
    ...rows.slice(-2).map((row) => change({ ...row, year: 2040 })),
  ];
  return {
    ...records,
    intakes: later(records.intakes, (row) => ({ ...row, registered: 9999 })),
    graduates: later(records.graduates, (row) => ({ ...row, graduates: 7777, furtherStudy: 0, placementRate: 0.01 })),
    openings: later(records.openings, (row) => ({ ...row, openings: 1 })),
  };
}

describe('the signals of a year', () => {
  it.each([2020, 2023, 2026])('of %i are the same whatever the years from then on bring', (year) => {
    expect(issueSignals(plantedFrom(year, RECORDS), { year })).toEqual(issueSignals(RECORDS, { year }));
  });

  it.each([2020, 2023, 2026])('of %i are weighed against what was usual before, not against what comes', (year) => {
    const issued = issueSignals(MANY_RECORDS, { year });
    expect(issued[0]!.usualSpread).toBeGreaterThan(0);
    expect(issueSignals(plantedFrom(year, MANY_RECORDS), { year })).toEqual(issued);
    expect(issueSignals(plantedFrom(year - 1, MANY_RECORDS), { year })[0]!.usualSpread).not.toBe(
      issued[0]!.usualSpread,
    );
  });

  it('do change with the figures of the year before, which they are issued from', () => {
    expect(issueSignals(plantedFrom(2022, RECORDS), { year: 2023 })).not.toEqual(issueSignals(RECORDS, { year: 2023 }));
  });

  it('warn of the programme that grows out of hand and ask for more of the one that is short', () => {
    const [carers, welders] = issueSignals(RECORDS, { year: 2024 });
    expect(carers).toMatchObject({ programme: 'carers', colour: 'green', judgedIn: 2027 });
    expect(welders).toMatchObject({ programme: 'welders', colour: 'red', judgedIn: 2027 });
    expect(welders!.graduates!.mean).toBeGreaterThan(150);
    expect(welders!.openings!.mean).toBeLessThan(90);
  });

  it('are undetermined while the records are short, and without figures of an occupation', () => {
    expect(issueSignals(RECORDS, { year: 2016 })[0]).toMatchObject({ undetermined: 'too_few_years' });
    const blind = { ...RECORDS, openings: RECORDS.openings.filter(({ occupation }) => occupation !== 'care') };
    expect(issueSignals(blind, { year: 2024 })[0]).toMatchObject({ undetermined: 'no_openings' });
  });
});

describe('the back-test', () => {
  const years = [2019, 2020, 2021, 2022];
  const outcomes = recordedOutcomes(RECORDS);

  it('issues for past years what was issued then', () => {
    const { issued } = backtestSignals({ records: RECORDS, years, outcomes });
    const planted = backtestSignals({ records: plantedFrom(2022, RECORDS), years, outcomes });
    expect(planted.issued).toEqual(issued);
    expect(planted.scores).toEqual(backtestSignals({ records: RECORDS, years, outcomes }).scores);
  });

  it('judges every forecaster on the same programmes and years', () => {
    const { judged } = backtestSignals({ records: RECORDS, years, outcomes });
    const places = (name: keyof typeof judged) =>
      judged[name].map(({ programme, judgedIn }) => `${programme}/${judgedIn}`);
    expect(places('forward')).toEqual(
      ['carers', 'welders', 'carers', 'welders', 'carers', 'welders', 'carers', 'welders'].map(
        (programme, i) => `${programme}/${2022 + (i >> 1)}`,
      ),
    );
    for (const name of ['persist', 'placement60', 'climate'] as const) expect(places(name)).toEqual(places('forward'));
  });

  it('sees the over-supply of welders three years before, which neither baseline does', () => {
    const { scores } = backtestSignals({ records: RECORDS, years, outcomes });
    expect(scores.forward.f1).toBeGreaterThan(scores.persist.f1!);
    expect(scores.forward.brier).toBeLessThan(scores.persist.brier!);
    expect(scores.placement60).toMatchObject({ alarms: 0, recall: 0 });
    expect(scores.forward.lead).toEqual({ onsets: 1, warned: 1, years: 3 });
  });

  it('has outcomes beyond the tolerance only', () => {
    expect([121, 120, 84, 83].map((graduates) => outcomeOf(graduates, 100, 0.2))).toEqual([
      'over',
      'balanced',
      'balanced',
      'under',
    ]);
  });
});
