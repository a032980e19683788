import { agreementLines } from './agreement-lines.js';

describe('the table of agreement', () => {
  it('shows each pair once: share, kappa, occupations both rate', () => {
    const lines = agreementLines([
      { methods: ['a', 'b'], bothRated: 50, agreeing: 35, share: 0.7, kappa: 0.4 },
      { methods: ['a', 'c'], bothRated: 0, agreeing: 0, share: null, kappa: null },
      { methods: ['b', 'c'], bothRated: 2, agreeing: 2, share: 1, kappa: null },
    ]);
    const cells = lines
      .filter((line) => line.includes('│'))
      .map((line) =>
        line
          .split('│')
          .map((cell) => cell.trim())
          .slice(1, -1),
      );
    expect(cells).toEqual([
      ['一致性 agreement', 'a', 'b'],
      ['b', '70 % κ 0.40 (50)', ''],
      ['c', 'x', '100 % κ x (2)'],
    ]);
  });

  it('is nothing where no two methods rate the same', () => {
    expect(agreementLines([])).toEqual([]);
    expect(agreementLines([{ methods: ['a', 'b'], bothRated: 0, agreeing: 0, share: null, kappa: null }])).toEqual([]);
  });
});
