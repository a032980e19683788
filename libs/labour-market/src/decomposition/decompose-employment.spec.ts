import fc from 'fast-check';
import { decomposeEmployment } from './decompose-employment.js';

const cell = (occupation: string | null, industry: string | null, headcount: number) => ({
  occupation,
  industry,
  headcount,
});

const headcounts = fc.array(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 3, maxLength: 3 }), {
  minLength: 2,
  maxLength: 6,
});
const rowsOf = (table: readonly (readonly number[])[]) =>
  table.flatMap((row, i) => row.map((persons, j) => cell(`o${i}`, `i${j}`, persons)));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

describe('the decomposition of a region', () => {
  const decompose = (start: number[][], end: number[][]) =>
    decomposeEmployment({ from: 2021, to: 2026, start: rowsOf(start), end: rowsOf(end), replacement: [] });

  it('has parts that add up to each change, and mix and occupation effects that add up to nothing, within 1e-9', () => {
    fc.assert(
      fc.property(headcounts, fc.infiniteStream(fc.integer({ min: 1, max: 500 })), (start, more) => {
        const { occupations, growthFactor } = decompose(start, start.map((row) => row.map(() => more.next().value as number))); // prettier-ignore
        for (const { change, scale, industryMix, occupationEffect } of occupations)
          expect(Math.abs(scale + industryMix + occupationEffect - change)).toBeLessThan(1e-9);
        expect(Math.abs(sum(occupations.map(({ industryMix }) => industryMix)))).toBeLessThan(1e-9 * sum(start.flat()) + 1e-9); // prettier-ignore
        expect(Math.abs(sum(occupations.map(({ occupationEffect }) => occupationEffect)))).toBeLessThan(1e-9 * sum(start.flat()) * growthFactor + 1e-9); // prettier-ignore
      }),
    );
  });

  it('has neither mix nor occupation effect where everything grows alike', () => {
    const [parts] = decompose([[10, 20, 30]], [[11, 22, 33]]).occupations;
    expect(parts!.scale).toBeCloseTo(6, 9);
    expect(parts!.industryMix).toBeCloseTo(0, 9);
    expect(parts!.occupationEffect).toBeCloseTo(0, 9);
  });

  it('begins an occupation that is new with its whole number as its own effect', () => {
    const { occupations } = decomposeEmployment({
      from: 2021,
      to: 2026,
      start: [cell('old', 'C', 100)],
      end: [cell('old', 'C', 90), cell('new', 'C', 10)],
      replacement: [],
    });
    expect(occupations.map(({ occupation, occupationEffect }) => [occupation, occupationEffect])).toEqual([
      ['new', 10],
      ['old', -10],
    ]);
  });

  it('tells the annual replacement rate: 159.274 of 1,000 in three years is 5.05 % a year', () => {
    const { occupations } = decomposeEmployment({
      from: 2021,
      to: 2024,
      start: [cell('a', 'C', 1_000)],
      end: [cell('a', 'C', 1_100)],
      replacement: [{ occupation: 'a', persons: 1_000 * (1.0505 ** 3 - 1), dataset: 'employment' }],
    });
    expect(occupations[0]!.annualReplacementRate).toBeCloseTo(0.0505, 12);
  });

  it('fits cells to the totals of occupations and industries that stand beside them', () => {
    const start = [cell('a', 'C', 1), cell('a', 'F', 1), cell('b', 'C', 1), cell('b', 'F', 1), cell('a', null, 30), cell('b', null, 10), cell(null, 'C', 20), cell(null, 'F', 20)]; // prettier-ignore
    const { occupations, fits } = decomposeEmployment({ from: 2021, to: 2022, start, end: start, replacement: [] });
    expect(occupations.map(({ start: persons }) => Math.round(persons * 1e6) / 1e6)).toEqual([30, 10]);
    expect(fits).toEqual([
      expect.objectContaining({ year: 2021, converged: true }),
      expect.objectContaining({ year: 2022, converged: true }),
    ]);
  });

  it('refuses years without cells, and a period that ends before it starts', () => {
    const some = [cell('a', 'C', 1)];
    const ask =
      (from: number, to: number, start = some) =>
      () =>
        decomposeEmployment({ from, to, start, end: some, replacement: [] });
    expect(ask(2021, 2022, [cell('a', null, 5)])).toThrow(/no employment by occupation and industry for 2021/);
    expect(ask(2022, 2022)).toThrow(/not after/);
  });
});
