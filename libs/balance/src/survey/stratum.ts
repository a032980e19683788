import { compareText } from '@gongxu/domain';

/** A cell of section × region × size, or several joined; headcounts are persons. */
export interface Stratum {
  /** Keys of the cells it is made of, in code order. */
  readonly cells: readonly string[];
  /** Section, region and size of its first cell. */
  readonly path: readonly [section: string, region: string, size: string];
  readonly respondents: number;
  readonly respondentHeadcount: number;
  /** Null when the population is not known employer by employer. */
  readonly employers: number | null;
  readonly headcount: number;
}

/** What one respondent, or one part of the population, adds to its cell. */
export type StratumPart = Omit<Stratum, 'cells'>;

export const cellKey = (path: Stratum['path']): string => path.join('/');

export const joined = (a: Stratum, b: Stratum): Stratum => {
  const [first, second] = a.cells[0]! < b.cells[0]! ? [a, b] : [b, a];
  return {
    cells: [...a.cells, ...b.cells].sort(compareText),
    path: first.path,
    respondents: first.respondents + second.respondents,
    respondentHeadcount: first.respondentHeadcount + second.respondentHeadcount,
    employers: first.employers === null || second.employers === null ? null : first.employers + second.employers,
    headcount: first.headcount + second.headcount,
  };
};

/** Cells with what all parts add to them, in code order. */
export function cellsOf(parts: Iterable<StratumPart>): Stratum[] {
  const cells = new Map<string, Stratum>();
  for (const part of parts) {
    const key = cellKey(part.path);
    const before = cells.get(key);
    const cell = { ...part, cells: [key] };
    cells.set(key, before ? { ...joined(before, cell), cells: [key] } : cell);
  }
  return [...cells.values()].sort(byFirstCell);
}

export const byFirstCell = (a: Stratum, b: Stratum): number => compareText(a.cells[0]!, b.cells[0]!);
