import { groupBy } from '@gongxu/domain';
import { heldAt, years, type Path } from '../path.js';

/** Share of an industry's employment that works in an occupation (0 to 1), by year; the last one holds on. */
export interface StaffingShare {
  readonly industry: string;
  readonly occupation: string;
  readonly shares: Path;
}

/** Persons employed in one industry and one occupation. */
export interface StaffingCount {
  readonly industry: string;
  readonly occupation: string;
  readonly headcount: number;
}

/** share(o | i) = E(o, i) ÷ Σₒ E(o, i); industries without workers have no pattern. */
export function staffingPattern(counts: readonly StaffingCount[]): StaffingShare[] {
  return [...groupBy(counts, ({ industry }) => industry).values()].flatMap((rows) => {
    const total = rows.reduce((sum, { headcount }) => sum + headcount, 0);
    if (total <= 0) return [];
    return rows.map(({ industry, occupation, headcount }) => ({ industry, occupation, shares: [headcount / total] }));
  });
}

/** Persons per occupation and year: E(o) = Σᵢ share(o | i) · E(i) (BLS National Employment Matrix, Cedefop). */
export function occupationEmployment(
  industryEmployment: ReadonlyMap<string, Path>,
  pattern: readonly StaffingShare[],
): ReadonlyMap<string, Path> {
  const employment = new Map<string, Path>();
  for (const { industry, occupation, shares } of pattern) {
    const persons = industryEmployment.get(industry);
    if (!persons) continue;
    const before = employment.get(occupation);
    employment.set(
      occupation,
      years(persons.length).map((year) => (before?.[year] ?? 0) + heldAt(shares, year) * persons[year]!),
    );
  }
  return employment;
}
