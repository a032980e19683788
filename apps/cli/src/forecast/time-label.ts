export type TimeUnit = 'year' | 'quarter' | 'month' | 'day';

/** A point of time as whole units since one that does not matter. */
export interface Time {
  readonly unit: TimeUnit;
  readonly at: number;
}

const DAY_MS = 86_400_000;

/** Reads 2024 or 2024年, 2024Q1 or 2024-Q1, 2024-03, 2024-03-31; undefined for anything else. */
export function timeOf(text: string): Time | undefined {
  const [, year, quarter, month, day] = /^(\d{4})(?:年|-?Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/i.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (quarter) return { unit: 'quarter', at: Number(year) * 4 + Number(quarter) - 1 };
  if (!month) return { unit: 'year', at: Number(year) };
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (!day) return { unit: 'month', at: Number(year) * 12 + Number(month) - 1 };
  const time = { unit: 'day', at: Date.parse(`${year}-${month}-${day}T00:00Z`) / DAY_MS } as const;
  return Number.isNaN(time.at) || timeLabel(time) !== text ? undefined : time;
}

/** As `timeOf` reads it. */
export function timeLabel({ unit, at }: Time): string {
  switch (unit) {
    case 'year':
      return String(at).padStart(4, '0');
    case 'quarter':
      return `${String(Math.floor(at / 4)).padStart(4, '0')}Q${(at % 4) + 1}`;
    case 'month':
      return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
    case 'day':
      return new Date(at * DAY_MS).toISOString().slice(0, 10);
  }
}

/** Values a year, for values one unit apart; 1 where a season is not told by the calendar's unit. */
export const PERIOD_OF = { year: 1, quarter: 4, month: 12, day: 1 } as const satisfies Record<TimeUnit, number>;
