import type { Rating } from '@gongxu/domain';
import { agreementOf, agreementOfPairs } from './agreement.js';
import type { MethodResult } from './method-result.js';

const result = (method: string, rating: Rating): MethodResult => ({
  occupation: 'a',
  method,
  version: '1',
  rating,
  label: rating,
  labelZh: rating,
  score: null,
});
const times = (n: number, pair: readonly [Rating, Rating]) => Array.from({ length: n }, () => pair);

describe('agreement of methods', () => {
  it('is Cohen’s kappa: 20, 5, 10 and 15 of 50 give 0.7 and 0.4 (Wikipedia, Cohen’s kappa, simple example)', () => {
    const pairs = [
      ...times(20, ['shortage', 'shortage']),
      ...times(5, ['shortage', 'balanced']),
      ...times(10, ['balanced', 'shortage']),
      ...times(15, ['balanced', 'balanced']),
    ];
    expect(agreementOfPairs(pairs)).toEqual({ bothRated: 50, agreeing: 35, share: 0.7, kappa: 0.4 });
  });

  it('has no kappa where both say one thing throughout, and nothing where nothing is rated by both', () => {
    expect(agreementOfPairs(times(3, ['balanced', 'balanced']))).toEqual({
      bothRated: 3,
      agreeing: 3,
      share: 1,
      kappa: null,
    });
    expect(agreementOfPairs([])).toEqual({ bothRated: 0, agreeing: 0, share: null, kappa: null });
  });

  it('is below zero where methods contradict each other', () => {
    const pairs = [...times(2, ['shortage', 'surplus']), ...times(2, ['surplus', 'shortage'])];
    expect(agreementOfPairs(pairs)).toMatchObject({ share: 0, kappa: -1 });
  });

  it('is given for every pair, of the occupations both rate; not listed and undetermined are no ratings', () => {
    const results = new Map([
      ['a', [result('p', 'shortage'), result('q', 'shortage'), result('r', 'undetermined')]],
      ['b', [result('p', 'balanced'), result('q', 'not_listed'), result('r', 'balanced')]],
      ['c', [result('p', 'surplus'), result('q', 'balanced'), result('r', 'surplus')]],
    ]);
    expect(
      agreementOf(['p', 'q', 'r'], results).map(({ methods, bothRated, agreeing }) => [
        ...methods,
        bothRated,
        agreeing,
      ]),
    ).toEqual([
      ['p', 'q', 2, 1],
      ['p', 'r', 2, 2],
      ['q', 'r', 1, 0],
    ]);
  });
});
