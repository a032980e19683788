import { loadReference } from './load-reference.js';
import { simulateCity } from './simulate-city.js';

const reference = loadReference();

interface Signs {
  openings: number;
  seekers: number;
  advertised: number;
  filled: number;
  placed: number;
  employed: number;
  employedBefore: number;
  unemployed: number;
}

const NOTHING: Signs = {
  openings: 0,
  seekers: 0,
  advertised: 0,
  filled: 0,
  placed: 0,
  employed: 0,
  employedBefore: 0,
  unemployed: 0,
};

describe.each([1, 2, 3])('the planted truth of seed %i', (seed) => {
  const city = simulateCity({ seed, reference });
  const shortages = new Set(city.truth.shortages);
  const signs = countSigns(city);
  for (const code of city.truth.thin) signs.delete(code);
  const indicators: ((sign: Signs) => number)[] = [
    ({ openings, seekers }) => openings / seekers,
    ({ filled, advertised }) => -filled / advertised,
    ({ placed, seekers }) => placed / seekers,
    ({ employed, employedBefore }) => employed / employedBefore,
    ({ employed, unemployed }) => -unemployed / employed,
  ];
  const codes = [...signs.keys()];
  const ranks = indicators.map((indicator) => {
    const ordered = [...codes].sort((a, b) => indicator(signs.get(a)!) - indicator(signs.get(b)!));
    return new Map(ordered.map((code, rank) => [code, rank]));
  });

  it('shows in several indicators together', () => {
    const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
    const together = (code: string): number => median(ranks.map((rank) => rank.get(code)!));
    expect(found(together)).toBeGreaterThanOrEqual(0.9);
  });

  it('does not show wholly in any one of them', () => {
    for (const rank of ranks) {
      expect(found((code) => rank.get(code)!)).toBeLessThanOrEqual(0.93);
      expect(found((code) => rank.get(code)!)).toBeGreaterThan(0.4);
    }
  });

  /** Share of the planted shortages among as many occupations of the highest score. */
  function found(score: (code: string) => number): number {
    const listed = [...codes].sort((a, b) => score(b) - score(a)).slice(0, shortages.size);
    return listed.filter((code) => shortages.has(code)).length / shortages.size;
  }
});

it('grows the registers of planted shortages over the years, and shrinks those of surpluses', () => {
  const city = simulateCity({ seed: 1, reference, registerYears: 4 });
  const openings = [2023, 2024, 2025, 2026].map((year) => {
    const counts = new Map<string, number>();
    for (const cells of city.tables.find(({ fileName }) => fileName === `vacancies-${year}.simulated.csv`)!.rows()) {
      counts.set(cells[3]!, (counts.get(cells[3]!) ?? 0) + Number(cells[6]));
    }
    return counts;
  });
  const totals = (codes: readonly string[]): number[] =>
    openings.map((counts) => codes.reduce((sum, code) => sum + (counts.get(code) ?? 0), 0));
  const [short, plenty] = [totals(city.truth.shortages), totals(city.truth.surpluses)];
  expect(short).toEqual([...short].sort((a, b) => a - b));
  // A market grows by half as much again as its employment, 4.5 % or −3 % a year.
  expect(short[3]! / short[0]!).toBeGreaterThan(1.1);
  expect(plenty[3]! / plenty[0]!).toBeLessThan(0.95);
});

/** Figures by occupation from the rows that carry a code. */
function countSigns(city: ReturnType<typeof simulateCity>): Map<string, Signs> {
  const signs = new Map<string, Signs>();
  const rowsOf = (fileName: string): Iterable<readonly string[]> =>
    city.tables.find((table) => table.fileName === fileName)!.rows();
  for (const [, code, , year, headcount, , , , , unemployed] of rowsOf('employment.simulated.csv')) {
    const sign = signs.get(code!) ?? { ...NOTHING };
    signs.set(code!, sign);
    if (year === '2025') sign.employedBefore += Number(headcount);
    if (year !== '2026') continue;
    sign.employed += Number(headcount);
    sign.unemployed += Number(unemployed);
  }
  for (const cells of rowsOf('vacancies-2026.simulated.csv')) {
    const sign = signs.get(cells[3]!);
    if (!sign) continue;
    sign.openings += Number(cells[6]);
    if (cells[12] === '') continue;
    sign.advertised += Number(cells[6]);
    sign.filled += Number(cells[12]);
  }
  for (const cells of rowsOf('job_seekers-2026.simulated.csv')) {
    const sign = signs.get(cells[2]!);
    if (!sign) continue;
    sign.seekers += 1;
    if (cells[7] === '就业') sign.placed += 1;
  }
  return signs;
}
