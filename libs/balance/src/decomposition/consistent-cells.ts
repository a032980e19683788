import { compareText } from '@gongxu/domain';
import { fitMargins, type FittedTable } from './fit-margins.js';

/** Persons of an occupation, an industry (then the other is null) or the cell of both, in one year. */
export interface EmploymentCell {
  readonly occupation: string | null;
  readonly industry: string | null;
  readonly headcount: number;
}

/** Employment by occupation × industry that agrees with the totals given, and how it was made to. */
export interface ConsistentCells {
  /** By occupation, then by industry. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly fit: Omit<FittedTable, 'table'>;
}

/** Cells of one year, fitted to the totals of occupations and industries where a file gives them beside the cells. */
export function consistentCells(rows: readonly EmploymentCell[]): ConsistentCells {
  const cells = rows.filter(({ occupation, industry }) => occupation !== null && industry !== null);
  const occupations = distinct(cells.map(({ occupation }) => occupation!));
  const industries = distinct(cells.map(({ industry }) => industry!));
  const rowOf = new Map(occupations.map((code, i) => [code, i]));
  const columnOf = new Map(industries.map((code, i) => [code, i]));
  const table = occupations.map(() => industries.map(() => 0));
  for (const { occupation, industry, headcount } of cells)
    table[rowOf.get(occupation!)!]![columnOf.get(industry!)!]! += headcount;
  const totals = (of: 'occupation' | 'industry', other: 'occupation' | 'industry') =>
    new Map(
      rows.flatMap((row) => (row[of] !== null && row[other] === null ? [[row[of], row.headcount] as const] : [])),
    );
  const [byOccupation, byIndustry] = [totals('occupation', 'industry'), totals('industry', 'occupation')];
  const { table: fitted, ...fit } = fitMargins({
    table,
    rowTotals: occupations.map((code) => byOccupation.get(code) ?? null),
    columnTotals: industries.map((code) => byIndustry.get(code) ?? null),
  });
  return {
    cells: new Map(
      occupations.map((code, i) => [code, new Map(industries.map((industry, j) => [industry, fitted[i]![j]!]))]),
    ),
    fit,
  };
}

const distinct = (codes: readonly string[]): string[] => [...new Set(codes)].sort(compareText);
