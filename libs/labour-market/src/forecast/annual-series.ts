/** One figure a year from `firstYear` on; null for a year without one. */
export interface AnnualSeries {
  readonly firstYear: number;
  readonly values: readonly (number | null)[];
}

export interface YearValue {
  readonly year: number;
  readonly value: number | null;
}

export const lastYearOf = ({ firstYear, values }: AnnualSeries): number => firstYear + values.length - 1;

export const valueIn = ({ firstYear, values }: AnnualSeries, year: number): number | null =>
  values[year - firstYear] ?? null;

export const yearValues = ({ firstYear, values }: AnnualSeries): YearValue[] =>
  values.map((value, index) => ({ year: firstYear + index, value }));

/** From the first figure to the last; the years between them without one stay gaps. */
export function annualSeries(figures: Iterable<readonly [year: number, value: number | null]>): AnnualSeries {
  const known = new Map([...figures].filter(([, value]) => value !== null));
  if (known.size === 0) return { firstYear: 0, values: [] };
  const firstYear = Math.min(...known.keys());
  const length = Math.max(...known.keys()) - firstYear + 1;
  return { firstYear, values: Array.from({ length }, (_, index) => known.get(firstYear + index) ?? null) };
}

/** What was known at the end of a year. */
export const knownIn = (series: AnnualSeries, year: number): AnnualSeries =>
  annualSeries(yearValues(series).flatMap((each) => (each.year <= year ? [[each.year, each.value] as const] : [])));
