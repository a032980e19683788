import { collapseStrata } from './collapse-strata.js';
import { cellsOf } from './stratum.js';

/** A cell of `n` respondents among twice as many employers, each with `size` persons. */
const cell = (key: string, n: number, size: number) => ({
  path: key.split('/') as [string, string, string],
  respondents: n,
  respondentHeadcount: n * size,
  employers: 2 * n + 1,
  headcount: (2 * n + 1) * size,
});
const collapsed = (...parts: ReturnType<typeof cell>[]) =>
  collapseStrata(cellsOf(parts), 5).map(({ cells }) => cells.join(' + '));

describe('thin strata', () => {
  it('join the size nearest to theirs within region and section', () => {
    expect(collapsed(cell('C/r/0-9', 9, 5), cell('C/r/10-49', 9, 30), cell('C/r/250+', 2, 400))).toEqual([
      'C/r/0-9',
      'C/r/10-49 + C/r/250+',
    ]);
  });

  it('join another region of the section when the region is too thin as a whole', () => {
    expect(collapsed(cell('C/r/0-9', 9, 5), cell('C/r/10-49', 9, 30), cell('C/s/0-9', 2, 5), cell('C/s/10-49', 2, 30)))
      .toEqual(['C/r/0-9', 'C/r/10-49 + C/s/0-9 + C/s/10-49']); // prettier-ignore
  });

  it('join another section at last, and stay one when there is no other', () => {
    expect(collapsed(cell('C/r/0-9', 9, 5), cell('F/r/0-9', 0, 5))).toEqual(['C/r/0-9 + F/r/0-9']);
    expect(collapsed(cell('C/r/0-9', 1, 5))).toEqual(['C/r/0-9']);
  });

  it('keep enough respondents apart', () => {
    expect(collapsed(cell('C/r/0-9', 5, 5), cell('C/s/0-9', 5, 5))).toHaveLength(2);
  });
});
