import { normalQuantile } from '../normal-quantile.js';
import { seededRandom } from '../seeded-random.js';
import { screen } from './screen.js';

/** Headcount of a made-up occupation, thousands, by year. */
const STEADY = [102, 105, 107, 111, 112, 116, 119, 121, 125, 126, 130, 133, 134, 138];
const changed = (index: number, value: number): number[] => STEADY.with(index, value);
const kinds = (values: readonly (number | null)[], period = 1) =>
  screen({ values, period }).findings.map(({ kind, index }) => [kind, index]);

describe('what stands out of a series', () => {
  it('is nothing on a steady path, a line or a level', () => {
    expect(kinds(STEADY)).toEqual([]);
    expect(kinds([10, 12, 14, 16, 18, 20, 22])).toEqual([]);
    expect(kinds([7, 7, 7, 7, 7, 7, 7])).toEqual([]);
  });

  it('is a value far from its neighbours, with the value expected there', () => {
    const [finding] = screen({ values: changed(6, 180), period: 1 }).findings;
    expect(finding).toMatchObject({ kind: 'outlier', index: 6, value: 180, expected: 118.5 });
  });

  it('is a jump that stays, with its size', () => {
    const values = STEADY.map((value, t) => (t < 8 ? value : value + 60));
    const [finding, ...others] = screen({ values, period: 1 }).findings;
    expect(finding).toMatchObject({ kind: 'level_shift', index: 8, value: 185, size: 61 });
    expect(others).toEqual([]);
  });

  it('is a first or a last value out of line, which may be either', () => {
    expect(kinds(changed(13, 240))).toEqual([['outlier', 13]]);
    expect(kinds(changed(0, 20))).toEqual([['outlier', 0]]);
  });

  it('is two values that would hide each other', () => {
    expect(kinds(changed(3, 190).with(9, 40))).toEqual([
      ['outlier', 3],
      ['outlier', 9],
    ]);
  });

  it('is a period without a figure, and an outlier beside it', () => {
    const values = [...changed(6, 180).slice(0, 10), null, ...STEADY.slice(11)];
    expect(kinds(values)).toEqual([
      ['outlier', 6],
      ['missing', 10],
    ]);
  });

  it('is not growth by a steady rate, nor the season', () => {
    expect(kinds(Array.from({ length: 20 }, (_, t) => Math.round(100 * 1.25 ** t)))).toEqual([]);
    const season = [0.6, 1.1, 1.5, 0.8];
    const quarters = Array.from({ length: 32 }, (_, t) => (200 + 3 * t + (t % 3)) * season[t % 4]!);
    expect(kinds(quarters, 4)).toEqual([]);
    expect(kinds(quarters.with(13, quarters[13]! * 1.6), 4)).toEqual([['outlier', 13]]);
  });

  it('is not what rounding makes of small numbers', () => {
    expect(kinds([5, 5, 5, 5, 6, 5, 5, 5])).toEqual([]);
    expect(kinds([5, 5, 5, 5, 40, 5, 5, 5])).toEqual([['outlier', 4]]);
  });

  it('is not looked for among five values; gaps are', () => {
    const { findings, notExamined } = screen({ values: [1, null, 900, 3, 4, 5], period: 1 });
    expect(findings).toEqual([{ kind: 'missing', index: 1 }]);
    expect(notExamined).toEqual(['outlier', 'level_shift']);
    expect(screen({ values: STEADY, period: 1 }).notExamined).toEqual([]);
  });

  it('cannot be told of values that are no numbers', () => {
    expect(() => screen({ values: [1, 2, NaN], period: 1 })).toThrow(/value 3/);
    expect(() => screen({ values: [], period: 0 })).toThrow(/a period/);
  });
});

describe('the alarms of the screening', () => {
  const REPLICAS = 600;
  const random = seededRandom(20_260_101);
  const normal = (): number => normalQuantile(random());
  const walk = (length: number): number[] => {
    let level = 1000;
    return Array.from({ length }, () => (level += 10 + 30 * normal()));
  };
  const line = (length: number): number[] => Array.from({ length }, (_, t) => 1000 + 20 * t + 30 * normal());
  const share = (make: () => number[], isHit: (values: readonly number[]) => boolean): number =>
    Array.from({ length: REPLICAS }, () => isHit(make())).filter(Boolean).length / REPLICAS;
  const anything = (values: readonly number[]): boolean => kinds(values).length > 0;

  it.each([6, 8, 10, 15, 20, 40])('are false in at most one of twenty series of %i values or so', (length) => {
    for (const make of [walk, line]) {
      const rate = share(() => make(length), anything);
      expect(rate).toBeGreaterThan(0.005);
      expect(rate).toBeLessThan(0.08);
    }
  });

  it('are true of eight standard deviations in a random walk nine times in ten', () => {
    const outlier = share(
      () => walk(15).map((value, t) => (t === 7 ? value + 240 : value)),
      (values) => kinds(values).some(([kind, index]) => kind === 'outlier' && index === 7),
    );
    const shift = share(
      () => walk(15).map((value, t) => (t >= 7 ? value + 240 : value)),
      (values) => kinds(values).some(([kind, index]) => kind === 'level_shift' && index === 7),
    );
    expect(outlier).toBeGreaterThan(0.9);
    expect(shift).toBeGreaterThan(0.9);
  });
});
