import { projectRegion } from '../project-region.js';
import { applyScenario } from './apply-scenario.js';
import { compareScenario } from './compare-scenario.js';
import type { ProjectionInputs } from './projection-inputs.js';
import type { ScenarioChange } from './scenario.js';

const inputs: ProjectionInputs = {
  firstYear: 2026,
  series: new Map([
    [
      'employment/welders',
      {
        values: [1000, 1000, 1000, 1000, 1000],
        lower: [990, 980, 970, 960, 950],
        upper: [1010, 1020, 1030, 1040, 1050],
      },
    ],
    ['employment/fitters', { values: [500, 500, 500, 500, 500] }],
    ['separation_rate/welders', { values: [0.05] }],
    ['separation_rate/fitters', { values: [0.05] }],
    ['other_seekers/welders', { values: [10] }],
    ['other_seekers/fitters', { values: [10] }],
    ['intake/cn/welding', { values: [100, 100, 100, 100, 100] }],
  ]),
};

const region = projectRegion({
  occupations: [
    { occupation: 'welders', employmentNow: 1000 },
    { occupation: 'fitters', employmentNow: 500 },
  ],
  programmes: [
    {
      programmeSystem: 'cn',
      programme: 'welding',
      onRoll: [100, 100, 100],
      rates: [1, 2, 3].map(() => ({ progress: 1, repeat: 0, transferOut: 0 })),
      furtherStudy: 0,
      participation: 1,
      stay: 1,
    },
  ],
  links: [
    { programmeSystem: 'cn', programme: 'welding', occupation: 'welders', weight: 0.8 },
    { programmeSystem: 'cn', programme: 'welding', occupation: 'fitters', weight: 0.2 },
  ],
});

const changed = (...changes: ScenarioChange[]): ReadonlyMap<string, readonly number[]> =>
  compareScenario(region, inputs, { id: 'trial', changes }).difference;

describe('a scenario', () => {
  it('that changes nothing makes no difference', () => {
    [...changed().values()].forEach((difference) => expect(difference.every((value) => value === 0)).toBe(true));
  });

  it('of a cut intake is felt when the cohort would have graduated', () => {
    const difference = changed({
      kind: 'multiply',
      input: 'intake/cn/welding',
      fromYear: 2026,
      toYear: 2026,
      factor: 0.5,
    });
    expect(difference.get('graduates/cn/welding')).toEqual([0, 0, 0, -50, 0]);
    expect(difference.get('gap/welders')).toEqual([0, 0, 0, 40, 0]);
    expect(difference.get('gap/fitters')).toEqual([0, 0, 0, 10, 0]);
    expect(difference.get('cumulative_gap/welders')).toEqual([0, 0, 0, 40, 40]);
  });

  it('of a new plant opens its jobs in the year it opens, and then their replacement', () => {
    const difference = changed({
      kind: 'new_plant',
      fromYear: 2027,
      jobs: 200,
      staffing: [
        { occupation: 'welders', share: 0.6 },
        { occupation: 'fitters', share: 0.4 },
      ],
    });
    // 120 welders hired, of whom 5 % a year leave; half a year's leavers in the year of opening.
    difference
      .get('openings/welders')!
      .forEach((value, year) => expect(value).toBeCloseTo([0, 123, 6, 6, 6][year]!, 9));
    expect(difference.get('openings/fitters')![1]).toBeCloseTo(82, 9);
    expect(difference.get('graduates/cn/welding')).toEqual([0, 0, 0, 0, 0]);
  });

  it('high or low runs along the limits', () => {
    const { series } = applyScenario(inputs, {
      id: 'high',
      changes: [{ kind: 'limit', input: 'employment/welders', limit: 'upper' }],
    });
    expect(series.get('employment/welders')!.values).toEqual([1010, 1020, 1030, 1040, 1050]);
  });

  it('may name many series by what they begin with, and applies its changes in order', () => {
    const { series } = applyScenario(inputs, {
      id: 'order',
      changes: [
        { kind: 'level', input: 'employment/', fromYear: 2028, value: 700 },
        { kind: 'add', input: 'employment/welders', fromYear: 2030, amount: 5 },
      ],
    });
    expect(series.get('employment/fitters')!.values).toEqual([500, 500, 700, 700, 700]);
    expect(series.get('employment/welders')).toEqual({
      values: [1000, 1000, 700, 700, 705],
      lower: [990, 980, 700, 700, 705],
      upper: [1010, 1020, 700, 700, 705],
    });
  });

  it('leaves its inputs as they are', () => {
    const copy = structuredClone(inputs);
    changed({ kind: 'multiply', input: 'employment/', fromYear: 2026, factor: 2 });
    expect(inputs).toEqual(copy);
  });

  it.each<ScenarioChange>([
    { kind: 'add', input: 'employment/cooks', fromYear: 2026, amount: 1 },
    { kind: 'limit', input: 'employment/fitters', limit: 'upper' },
    { kind: 'new_plant', fromYear: 2026, jobs: 10, staffing: [{ occupation: 'cooks', share: 1 }] },
  ])('is refused when what it changes is not there (%j)', (change) => {
    expect(() => changed(change)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }) as Error);
  });
});
