import type { Random } from './random.js';

/** A fault that real files have; each makes the row break one rule of its dataset. */
export type Fault = (cells: string[]) => void;

/** Share of rows made bad on purpose, so that the quarantine has something to show. */
export const BAD_ROW_SHARE = 0.003;

/** Overwrites cells of a good row; columns are counted in the order of the headings. */
export function spoil(cells: string[], faults: readonly Fault[], random: Random): string[] {
  random.pick(faults)(cells);
  return cells;
}

const put =
  (column: number, value: string): Fault =>
  (cells) => {
    cells[column] = value;
  };

/** Faults of vacancies: wage range upside down, unknown codes, impossible dates, no openings, filled beyond openings. */
export const VACANCY_FAULTS: readonly Fault[] = [
  (cells) => {
    [cells[8], cells[9]] = ['9000', '3000'];
  },
  put(2, '419999'),
  put(3, '9-99-99-99'),
  put(10, '2月30日'),
  put(6, '0'),
  (cells) => {
    cells[12] = String(Number(cells[6]) + 5);
  },
];

/** Faults of registrations: unknown region, impossible date, unknown education, nothing that names the occupation. */
export const SEEKER_FAULTS: readonly Fault[] = [
  put(1, '419999'),
  put(5, '2026-02-30'),
  put(4, '幼儿园'),
  (cells) => {
    [cells[2], cells[3]] = ['', ''];
  },
];
