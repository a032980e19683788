import { countedAs, leavesBelow } from './code-tree.js';

// 职业分类大典 2022: 2-02 中类, 2-02-38 小类, two 细类; SOC 2018 codes within a line of the National Employment Matrix.
const parents = new Map([
  ['2-02', null],
  ['2-02-38', '2-02'],
  ['2-02-38-01', '2-02-38'],
  ['2-02-38-02', '2-02-38'],
  ['15-1256', null],
  ['15-1252', '15-1256'],
]);

describe('a list of codes as a tree', () => {
  it('has the occupations of a group under the group and everything above it', () => {
    const leaves = leavesBelow(parents);
    expect(leaves.get('2-02')).toEqual(['2-02-38-01', '2-02-38-02']);
    expect(leaves.get('2-02-38')).toEqual(['2-02-38-01', '2-02-38-02']);
    expect(leaves.get('2-02-38-01')).toEqual(['2-02-38-01']);
  });

  it('counts a code as the nearest one above it that the data has', () => {
    const counted = new Set(['15-1256', '2-02-38-01']);
    expect(countedAs('15-1252', parents, counted)).toBe('15-1256');
    expect(countedAs('2-02-38-01', parents, counted)).toBe('2-02-38-01');
    expect(countedAs('2-02-38-02', parents, counted)).toBe('2-02-38-02');
  });
});
