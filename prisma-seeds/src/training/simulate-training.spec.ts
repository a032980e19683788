import { createHash } from 'node:crypto';
import { loadReference } from '../simulate/load-reference.js';
import { occupationLinks } from './occupation-links.js';
import { simulateTraining } from './simulate-training.js';

const reference = loadReference();
const training = simulateTraining({ seed: 1, reference });
const rowsOf = (dataset: string) => [...training.tables.find((table) => table.dataset === dataset)!.rows()];

describe('a simulated history of training', () => {
  it('is the same for a seed, and another for another seed', () => {
    const short = (seed: number) => simulateTraining({ seed, reference, years: 6 });
    const hash = (of: typeof training) =>
      of.tables.map(({ rows }) =>
        createHash('sha256')
          .update(JSON.stringify([...rows()]))
          .digest('hex'),
      );
    expect(hash(short(1))).toEqual(hash(short(1)));
    expect(hash(short(2))).not.toEqual(hash(short(1)));
  });

  it('has twenty years of every file with as many cells as headings', () => {
    for (const { headings, rows } of training.tables) {
      expect([...rows()].filter((cells) => cells.length !== headings.length)).toEqual([]);
    }
    for (const [dataset, column] of [
      ['employment', 3],
      ['enrolment', 2],
      ['graduates', 2],
    ] as const) {
      const years = [...new Set(rowsOf(dataset).map((cells) => cells[column]))].sort();
      expect(years).toHaveLength(20);
      expect(years.at(-1)).toBe('2026');
    }
  });

  it('counts graduates so that the parts fit the whole', () => {
    for (const cells of rowsOf('graduates')) {
      const [graduates, contract, own, freelance, flexible, study, abroad, unplaced, matched] = cells
        .slice(3)
        .map(Number);
      expect(contract! + own! + flexible! + study! + unplaced!).toBe(graduates);
      expect(Math.min(contract!, unplaced!)).toBeGreaterThanOrEqual(0);
      expect(freelance!).toBeLessThanOrEqual(flexible!);
      expect(abroad!).toBeLessThanOrEqual(study!);
      expect(matched!).toBeLessThanOrEqual(graduates!);
    }
  });

  it('plants over- and under-supply that come and go', () => {
    const { ratios } = training.truth;
    const share = (holds: (ratio: number) => boolean) =>
      ratios.filter(({ ratio }) => holds(ratio)).length / ratios.length;
    expect(share((ratio) => ratio > 1.2)).toBeGreaterThan(0.1);
    expect(share((ratio) => ratio < 1 / 1.2)).toBeGreaterThan(0.1);
    const codes = [...new Set(ratios.map(({ programme }) => programme))];
    const turns = codes.filter((code) => {
      const over = ratios.filter(({ programme }) => programme === code).map(({ ratio }) => ratio > 1.2);
      return over.includes(true) && over.includes(false);
    });
    expect(turns.length / codes.length).toBeGreaterThan(0.4);
  });

  it('leaves more graduates without work where openings are few', () => {
    const ratioOf = new Map(training.truth.ratios.map(({ programme, year, ratio }) => [`${programme}/${year}`, ratio]));
    const idle = (holds: (ratio: number) => boolean): number => {
      const rows = rowsOf('graduates').filter((cells) => holds(ratioOf.get(`${cells[1]}/${cells[2]}`) ?? NaN));
      const sum = (column: number) => rows.reduce((total, cells) => total + Number(cells[column]), 0);
      return sum(10) / sum(3);
    };
    expect(idle((ratio) => ratio > 1.5)).toBeGreaterThan(0.2);
    expect(idle((ratio) => ratio < 1)).toBeLessThan(0.1);
  });

  it('leads each programme with all its weight to occupations', () => {
    const sums = new Map<string, number>();
    for (const { programme, weight } of occupationLinks(reference.links, reference.occupations)) {
      sums.set(programme, (sums.get(programme) ?? 0) + weight);
    }
    expect([...sums.values()].every((sum) => Math.abs(sum - 1) < 1e-9)).toBe(true);
  });
});
