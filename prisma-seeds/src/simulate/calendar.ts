/** Share of a year's postings by month: the rush after Spring Festival, a second wave in autumn. */
export const POSTINGS_BY_MONTH = [6, 12, 14, 9, 8, 8, 7, 7, 9, 9, 7, 4] as const;

/** Share of a year's registrations by month: after Spring Festival, and graduates in July and August. */
export const REGISTRATIONS_BY_MONTH = [6, 10, 12, 8, 7, 9, 13, 10, 8, 7, 6, 4] as const;

export const daysInYear = (year: number): number =>
  Math.round((Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / MS_PER_DAY);

/** ISO date of a day counted from 0 = 1 January of the year. */
export const isoDate = (year: number, day: number): string =>
  new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10);

const MS_PER_DAY = 86_400_000;

/** ISO dates of all days of a year, so that a row costs no date arithmetic. */
export const datesOf = (year: number): readonly string[] =>
  Array.from({ length: daysInYear(year) }, (_, day) => isoDate(year, day));

/** The day below which a given share of the year's events falls, even within a month. */
export function seasonalDay(year: number, byMonth: readonly number[]): (share: number) => number {
  const total = byMonth.reduce((sum, weight) => sum + weight, 0);
  const starts = byMonth.map((_, month) => Math.round((Date.UTC(year, month, 1) - Date.UTC(year, 0, 1)) / MS_PER_DAY));
  const ends = [...starts.slice(1), daysInYear(year)];

  return (share) => {
    let rest = share * total;
    for (const [month, weight] of byMonth.entries()) {
      if (rest < weight) return Math.floor(starts[month]! + ((ends[month]! - starts[month]!) * rest) / weight);
      rest -= weight;
    }
    return daysInYear(year) - 1;
  };
}
