import fc from 'fast-check';
import { neighbourOutlook, type NeighbourInputs, type RegionOutlook } from './neighbour-outlook.js';
import type { OpeningsBasis } from './openings-ahead.js';
import { regionGroupFaults, type RegionGroup } from './neighbourhood.js';

const REGIONS = ['411200', '140800', '610500'] as const;
const group = (flows: RegionGroup['flows'], regions: readonly string[] = REGIONS): RegionGroup => ({
  id: 'golden-triangle',
  titleZh: '黄河金三角',
  titleEn: 'Golden Triangle',
  source: 'invented',
  regions,
  flows,
});
const outlook = (
  region: string,
  openings: number,
  leavers: number,
  basis: OpeningsBasis = 'registered',
): RegionOutlook => ({
  region,
  occupations: new Map([['smelter', { openings, leavers, basis }]]),
});
const ask = (different: Partial<NeighbourInputs>) =>
  neighbourOutlook({
    group: group([]),
    region: '411200',
    outlooks: [],
    links: [{ programmeSystem: 'cn', programme: 'smelting', occupation: 'smelter', weight: 1 }],
    ...different,
  });

describe('a programme among its neighbours', () => {
  it('loses leavers who move, and gains openings within reach', () => {
    const flows = [
      { from: '411200', to: '140800', migration: 0.1, commuting: 0.05 },
      { from: '140800', to: '411200', migration: 0.2, commuting: 0.1 },
    ];
    const [smelting] = ask({
      group: group(flows),
      outlooks: [outlook('411200', 100, 130), outlook('140800', 200, 50)],
    });
    // leavers 130 − 13 + 10; openings 100 − 10 + 10
    expect(smelting).toMatchObject({
      alone: { openings: 100, leavers: 130, ratio: 1.3, outcome: 'over' },
      withNeighbours: { openings: 100, leavers: 127, outcome: 'over' },
      exchanges: [{ region: '140800', leaversIn: 10, leaversOut: 13, openingsThere: 10, openingsTaken: 10 }],
      unknown: ['610500'],
    });
  });

  it('says what openings are counted from, and that regions count them differently', () => {
    const from = (...outlooks: RegionOutlook[]) => ask({ outlooks })[0]!.openingsFrom;
    const [home, near] = [outlook('411200', 9, 9, 'employment'), outlook('140800', 9, 9, 'employment')];
    expect(from(home, near)).toBe('employment');
    expect(from(home, outlook('140800', 9, 9))).toBe('mixed');
    expect(from(outlook('411200', 9, 9))).toBe('registered');
    expect(from({ region: '411200', occupations: new Map() })).toBeNull();
  });

  it('can be too many at home and few enough together', () => {
    const flows = [{ from: '411200', to: '140800', migration: 0, commuting: 0.5 }];
    const [smelting] = ask({ group: group(flows), outlooks: [outlook('411200', 100, 130), outlook('140800', 60, 5)] });
    expect([smelting!.alone.outcome, smelting!.withNeighbours.outcome]).toEqual(['over', 'balanced']);
  });

  it('has no outcome where nobody knows openings or leavers of its occupations', () => {
    const elsewhere: RegionOutlook = { region: '411200', occupations: new Map() };
    expect(ask({ outlooks: [elsewhere] })[0]!.alone).toEqual({ openings: 0, leavers: 0, ratio: null, outcome: null });
    expect(ask({ outlooks: [] })).toEqual([]);
  });

  it('makes and loses nobody: over all regions of the group leavers and openings stay', () => {
    const share = fc.double({ min: 0, max: 0.3, noNaN: true });
    const persons = fc.integer({ min: 0, max: 1000 });
    const pairs = REGIONS.flatMap((from) => REGIONS.filter((to) => to !== from).map((to) => ({ from, to })));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(share, share), { minLength: pairs.length, maxLength: pairs.length }),
        fc.array(fc.tuple(persons, persons), { minLength: REGIONS.length, maxLength: REGIONS.length }),
        (shares, sides) => {
          const flows = pairs.map((pair, place) => ({
            ...pair,
            migration: shares[place]![0],
            commuting: shares[place]![1],
          }));
          const outlooks = REGIONS.map((region, place) => outlook(region, ...sides[place]!));
          const all = REGIONS.flatMap((region) => ask({ group: group(flows), region, outlooks }));
          const sum = (of: (one: (typeof all)[number]) => number): number => all.reduce((s, one) => s + of(one), 0);
          expect(sum((one) => one.withNeighbours.leavers)).toBeCloseTo(
            sum((one) => one.alone.leavers),
            6,
          );
          expect(sum((one) => one.withNeighbours.openings)).toBeCloseTo(
            sum((one) => one.alone.openings),
            6,
          );
        },
      ),
    );
  });
});

describe('a group of regions', () => {
  const flow = { from: '411200', to: '140800', migration: 0.1, commuting: 0.1 };
  it.each([
    ['one region', group([], ['411200']), '/regions: at least two'],
    ['a region twice', group([], ['411200', '411200']), '/regions: a region stands twice'],
    ['a region from outside', group([{ ...flow, to: '110000' }]), '/flows/0/to: "110000" is no region'],
    ['a share above 1', group([{ ...flow, migration: 1.5 }]), '/flows/0/migration: 1.5 is no share'],
    ['a share that is no number', group([{ ...flow, commuting: NaN }]), '/flows/0/commuting: NaN is no share'],
    ['a pair twice', group([flow, flow]), '/flows/1: 411200 to 140800 stands twice'],
    ['a way home', group([{ ...flow, to: '411200' }]), '/flows/0: from and to are both 411200'],
    [
      'more leaving than there are',
      group([
        { ...flow, migration: 0.6 },
        { ...flow, to: '610500', migration: 0.6 },
      ]),
      '/flows: migration out of 411200',
    ],
  ])('with %s is refused, naming the place', (_fault, faulty, place) => {
    expect(regionGroupFaults(faulty)).toContainEqual(expect.stringContaining(place));
  });

  it('without a fault is taken', () => expect(regionGroupFaults(group([flow]))).toEqual([]));
});
