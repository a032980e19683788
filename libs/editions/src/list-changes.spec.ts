import type { Rating } from '@gongxu/domain';
import fc from 'fast-check';
import { compareLists, yearsOnList, type ComparedCatalogues, type RankedLine } from './list-changes.js';

const line = (occupation: string, rank: number, rating: Rating): RankedLine => ({ occupation, rank, rating });
const [short, even] = [[line('cook', 1, 'shortage')], [line('cook', 1, 'balanced')]];

/** Corners in the order: before, computed before, old data with new method, new data with old method, computed after, after. */
const compared = (...corners: (readonly RankedLine[])[]): ComparedCatalogues => ({
  before: corners[0]!,
  computedBefore: corners[1]!,
  oldDataNewMethod: corners[2]!,
  newDataOldMethod: corners[3]!,
  computedAfter: corners[4]!,
  after: corners[5]!,
  listsByYear: new Map([
    [2024, new Set(['cook'])],
    [2025, new Set(['cook'])],
    [2026, new Set(['cook'])],
  ]),
  year: 2026,
});

describe('what changed between two editions', () => {
  it.each([
    ['data alone', [even, even, even, short, short, short], ['data']],
    ['method alone', [even, even, short, even, short, short], ['method']],
    ['both together, neither alone', [even, even, even, even, short, short], ['data', 'method']],
    ['either would have done', [even, even, short, short, short, short], ['data', 'method']],
    ['a person, against what was computed', [even, even, even, even, even, short], ['person']],
    ['a person no longer keeps it off', [even, short, short, short, short, short], ['person']],
  ])('is laid to %s', (_what, corners, because) => {
    const [change] = compareLists(compared(...corners)).lines;
    expect(change).toMatchObject({ occupation: 'cook', kind: 'new', because });
  });

  it('has what is dropped last, with no years on the list', () => {
    const nurse = line('nurse', 2, 'shortage');
    const before = [...short, nurse];
    const after = [line('cook', 2, 'balanced'), { ...nurse, rank: 1 }];
    const { lines } = compareLists(compared(before, before, before, after, after, after));
    expect(lines).toMatchObject([
      { occupation: 'nurse', kind: 'persistent', rankBefore: 2, rankAfter: 1, because: ['data'] },
      { occupation: 'cook', kind: 'dropped', yearsOnList: 0, because: ['data'] },
    ]);
  });

  it('gives no cause to a line that stands where it stood', () => {
    const [change] = compareLists(compared(short, short, short, short, short, short)).lines;
    expect(change).toMatchObject({ kind: 'persistent', yearsOnList: 3, because: [] });
  });

  it('tells what the new method alone adds to the old list and takes from it', () => {
    const old = [line('cook', 1, 'shortage'), line('nurse', 2, 'balanced')];
    const rerun = [line('nurse', 1, 'shortage'), line('cook', 2, 'observation')];
    expect(compareLists(compared(old, old, rerun, old, rerun, rerun)).rerun).toEqual({
      added: ['nurse'],
      removed: ['cook'],
    });
  });

  it('names a cause for every line that is new or dropped', () => {
    const rating = fc.constantFrom<Rating>('shortage', 'balanced', 'undetermined');
    fc.assert(
      fc.property(fc.array(rating, { minLength: 6, maxLength: 6 }), (ratings) => {
        const corners = ratings.map((one) => [line('cook', 1, one)]);
        const moved = compareLists(compared(...corners)).lines.filter(({ kind }) => kind !== 'persistent');
        expect(moved.every(({ because }) => because.length > 0)).toBe(true);
      }),
    );
  });
});

describe('years on the list', () => {
  it('are those in a row: a year off the list, or without a list, ends them', () => {
    const lists = new Map([2021, 2023, 2024].map((year) => [year, new Set(['cook'])]));
    expect([2021, 2022, 2024].map((year) => yearsOnList(lists, 'cook', year))).toEqual([1, 0, 2]);
  });
});
