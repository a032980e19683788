import { RATIO_GAP } from '../default-methods.js';
import { areaMarket, subject } from '../fixtures/subjects.js';
import { rate } from '../rate.js';

const rated = (openings: number | null, seekers: number | null) =>
  rate(RATIO_GAP, [subject({ openings, seekers })], { subRegions: [] })[0]!;

describe('ratio_gap', () => {
  it.each([
    [100, 99, '一般紧缺', 'observation'],
    [1000, 801, '一般紧缺', 'observation'],
    [100, 80, '紧缺', 'shortage'],
    [1000, 501, '紧缺', 'shortage'],
    [100, 50, '非常紧缺', 'shortage'],
    [100, 0, '非常紧缺', 'shortage'],
    [100, 100, '平衡', 'balanced'],
    [70, 100, '平衡', 'balanced'],
    [69, 100, '过剩', 'surplus'],
  ])('%d openings, %d seekers: %s', (openings, seekers, labelZh, rating) => {
    expect(rated(openings, seekers)).toMatchObject({ labelZh, rating, score: openings - seekers });
  });

  it.each([
    [null, 50, 'no_demand'],
    [50, null, 'no_supply'],
    [9, 0, 'too_few_observations'],
  ])('%s openings, %s seekers: %s', (openings, seekers, reason) => {
    expect(rated(openings, seekers)).toMatchObject({ rating: 'undetermined', reason, score: null });
  });

  it('counts the sub-regions that have the occupation among their largest gaps', () => {
    const subRegions = [
      areaMarket('x', 'a', 9, 1),
      areaMarket('x', 'b', 5, 1),
      areaMarket('y', 'b', 5, 1),
      areaMarket('y', 'a', 1, 5),
    ];
    const method = { ...RATIO_GAP, parameters: { ...RATIO_GAP.parameters, subRegionTop: 1 } };
    const subjects = ['a', 'b', 'c'].map((occupation) => subject({ occupation, openings: 50, seekers: 10 }));
    expect(rate(method, subjects, { subRegions }).map(({ tieBreak }) => tieBreak)).toEqual([1, 1, 0]);
    expect(rate(RATIO_GAP, subjects, { subRegions }).map(({ tieBreak }) => tieBreak)).toEqual([1, 2, 0]);
  });
});
