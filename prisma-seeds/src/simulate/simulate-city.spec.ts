import { createHash } from 'node:crypto';
import type { SimulatedCity, SimulatedTable } from './city.js';
import { csvLines } from './csv-lines.js';
import { townIndustries } from './industry-of-occupation.js';
import { loadReference } from './load-reference.js';
import { COUNTIES } from './place.js';
import { simulateCity } from './simulate-city.js';

const reference = loadReference();
const city = simulateCity({ seed: 1, reference });
const tables = new Map(city.tables.map((table) => [table.fileName, [...table.rows()]]));
const occupations = new Set(reference.occupations.map(({ code }) => code));
const programmes = new Set(reference.programmes.map(({ code }) => code));

const COLLEGE_YEARS = ['2021', '2022', '2023', '2024', '2025', '2026'];

const rowsOf = (fileName: string): readonly (readonly string[])[] => {
  const rows = tables.get(fileName);
  if (!rows) throw new Error(`no table ${fileName}`);
  return rows;
};

const hashOf = (table: SimulatedTable): string => {
  const hash = createHash('sha256');
  for (const piece of csvLines(table.headings, table.rows())) hash.update(piece);
  return hash.digest('hex');
};

const hashes = (of: SimulatedCity): string[] => of.tables.map(hashOf);

describe('a simulated city', () => {
  it('is the same byte for byte for a seed, and another for another seed', () => {
    const first = hashes(city);
    expect(hashes(simulateCity({ seed: 1, reference: loadReference() }))).toEqual(first);
    const other = simulateCity({ seed: 2, reference });
    hashes(other).forEach((hash, index) => expect(hash).not.toBe(first[index]));
    expect(other.truth.shortages).not.toEqual(city.truth.shortages);
  });

  it('has a believable size', () => {
    for (const year of [2025, 2026]) {
      expect(rowsOf(`vacancies-${year}.simulated.csv`).length).toBeGreaterThanOrEqual(30_000);
      expect(rowsOf(`vacancies-${year}.simulated.csv`).length).toBeLessThan(40_000);
      expect(rowsOf(`job_seekers-${year}.simulated.csv`).length).toBeGreaterThanOrEqual(60_000);
      expect(rowsOf(`job_seekers-${year}.simulated.csv`).length).toBeLessThan(90_000);
    }
    expect(rowsOf('institutions.simulated.csv').length).toBeGreaterThanOrEqual(12);
    expect(rowsOf('provisions-2026.simulated.csv').length).toBeGreaterThanOrEqual(150);
    for (const year of COLLEGE_YEARS)
      for (const file of ['enrolment', 'graduates'])
        expect(new Set(rowsOf(`${file}-${year}.simulated.csv`).map((cells) => cells[2]))).toEqual(new Set([year]));
    const insured = rowsOf('employment.simulated.csv').filter((cells) => cells[3] === '2026');
    const headcount = insured.reduce((sum, cells) => sum + Number(cells[4]), 0);
    expect(headcount).toBeGreaterThan(300_000);
    expect(headcount).toBeLessThan(420_000);
  });

  it('plants forty shortages, forty surpluses and twenty thin occupations, none of them twice', () => {
    const { shortages, surpluses, thin } = city.truth;
    expect([shortages.length, surpluses.length, thin.length]).toEqual([40, 40, 20]);
    expect(new Set([...shortages, ...surpluses, ...thin]).size).toBe(100);
  });

  it('gives every row as many cells as its file has headings', () => {
    for (const { fileName, headings } of city.tables) {
      expect(rowsOf(fileName).filter((cells) => cells.length !== headings.length)).toEqual([]);
    }
  });

  it('uses only codes of the real lists, but for the rows spoilt on purpose', () => {
    expect(COUNTIES.filter(({ code }) => !reference.regions.has(code))).toEqual([]);
    expect(townIndustries().filter((code) => !reference.industries.has(code))).toEqual([]);
    expect(rowsOf('provisions-2026.simulated.csv').filter((cells) => !programmes.has(cells[1]!))).toEqual([]);
    expect(rowsOf('employment.simulated.csv').filter((cells) => !occupations.has(cells[1]!))).toEqual([]);
    const postings = rowsOf('vacancies-2026.simulated.csv');
    const unknown = postings.filter((cells) => cells[3] !== '' && !occupations.has(cells[3]!));
    expect(new Set(unknown.map((cells) => cells[3]))).toEqual(new Set(['9-99-99-99']));
  });

  it('spoils about three rows in a thousand and posts about four in a hundred again', () => {
    const postings = rowsOf('vacancies-2026.simulated.csv');
    const spoilt = postings.filter(isSpoilt).length / postings.length;
    expect(spoilt).toBeGreaterThan(0.002);
    expect(spoilt).toBeLessThan(0.0045);
    const offers = new Set(postings.map((cells) => [1, 2, 3, 4, 6, 8, 9].map((column) => cells[column]).join()));
    const reposted = 1 - offers.size / postings.length;
    expect(reposted).toBeGreaterThan(0.03);
    expect(reposted).toBeLessThan(0.05);
  });

  it('names about four in ten occupations by a free job title only', () => {
    for (const [file, code, title] of [
      ['vacancies-2026', 3, 4],
      ['job_seekers-2026', 2, 3],
    ] as const) {
      const rows = rowsOf(`${file}.simulated.csv`);
      const titleOnly = rows.filter((cells) => cells[code] === '' && cells[title] !== '').length / rows.length;
      expect(titleOnly).toBeCloseTo(0.4, 1);
    }
  });

  it('has provisions from the year they began, the same from then on', () => {
    const [before, now] = ['2022', '2026'].map((year) => rowsOf(`provisions-${year}.simulated.csv`));
    expect(before!.length).toBeLessThan(now!.length);
    expect(before).toEqual(now!.filter((cells) => Number(cells.at(-1)) <= 2022));
  });

  it('says in every posting that it is simulated', () => {
    const sources = new Set(rowsOf('vacancies-2026.simulated.csv').map((cells) => cells[13]));
    expect(sources).toEqual(new Set(['模拟数据']));
  });

  it('counts graduates so that the parts fit the whole', () => {
    for (const cells of COLLEGE_YEARS.flatMap((year) => rowsOf(`graduates-${year}.simulated.csv`))) {
      const figures = cells.slice(3).map(Number);
      const [graduates, contract, own, freelance, flexible, study, abroad, unplaced, matched] = figures;
      expect(contract! + own! + flexible! + study! + unplaced!).toBe(graduates);
      expect(freelance!).toBeLessThanOrEqual(flexible!);
      expect(abroad!).toBeLessThanOrEqual(study!);
      expect(matched!).toBeLessThanOrEqual(graduates!);
      expect(figures.at(-1)!).toBeLessThanOrEqual(contract!);
    }
  });

  it('keeps thin occupations thin at any scale', () => {
    const [thin] = city.truth.thin;
    const large = simulateCity({ seed: 1, reference, scale: 2 });
    const postings = large.tables.find(({ fileName }) => fileName === 'vacancies-2026.simulated.csv')!;
    const rows = [...postings.rows()];
    expect(rows.length).toBeGreaterThan(60_000);
    expect(rows.filter((cells) => cells[3] === thin).length).toBeLessThan(6);
  });
});

const isSpoilt = (cells: readonly string[]): boolean =>
  Number(cells[8]) > Number(cells[9]) ||
  cells[2] === '419999' ||
  cells[3] === '9-99-99-99' ||
  cells[10] === '2月30日' ||
  cells[6] === '0' ||
  Number(cells[12]) > Number(cells[6]);
