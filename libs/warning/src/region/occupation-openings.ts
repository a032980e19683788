import { groupBy } from '@gongxu/domain';
import { jobOpenings } from '@gongxu/labour-market';
import type { OpeningYear } from '../forward/training-records.js';

/** Persons employed in an occupation of the region. */
export interface EmployedInYear {
  readonly occupation: string;
  readonly year: number;
  readonly headcount: number;
  readonly retirements: number | null;
}

/**
 * Openings by year: expansion, and retirements beyond what an occupation shrinks by; where employment tells of fewer years
 * than the registers do, the openings registered there. Never both of one occupation, which would count them twice.
 */
export function occupationOpenings(
  employment: readonly EmployedInYear[],
  registered: readonly OpeningYear[],
  fewestYears: number,
): OpeningYear[] {
  const counted = groupBy(openingsOfEmployment(employment), ({ occupation }) => occupation);
  const posted = groupBy(registered, ({ occupation }) => occupation);
  const occupations = new Set([...counted.keys(), ...posted.keys()]);
  return [...occupations].flatMap((occupation) => {
    const [own, other] = [counted.get(occupation) ?? [], posted.get(occupation) ?? []];
    return own.length >= fewestYears || own.length >= other.length ? own : other;
  });
}

function openingsOfEmployment(employment: readonly EmployedInYear[]): OpeningYear[] {
  return [...groupBy(employment, ({ occupation }) => occupation)].flatMap(([occupation, rows]) => {
    const headcounts = new Map(rows.map(({ year, headcount }) => [year, headcount]));
    return [...rows]
      .sort((a, b) => a.year - b.year)
      .flatMap(({ year, headcount, retirements }) => {
        const before = headcounts.get(year - 1);
        if (before === undefined || retirements === null) return [];
        const { openings } = jobOpenings({ change: headcount - before, separations: retirements });
        return [{ occupation, year, openings }];
      });
  });
}
