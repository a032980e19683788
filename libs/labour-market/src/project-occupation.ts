import { DomainError } from '@gongxu/domain';
import { annualSeparations } from './demand/annual-separations.js';
import { jobOpenings, type JobOpenings } from './demand/job-openings.js';
import { heldAt, type Path } from './path.js';

/** One occupation in one region. */
export interface OccupationInput {
  /** Persons employed at the start. */
  readonly employmentNow: number;
  /** Persons employed at the end of each year to come; sets the horizon. */
  readonly employment: Path;
  /** Share of workers who leave the occupation per year; the last one holds on. */
  readonly separationRate: Path;
  /** School leavers who look for work in it, persons per year; the last one holds on. */
  readonly entrants: Path;
  /** Job seekers, migration and others, persons per year; the last one holds on. */
  readonly otherSeekers: Path;
}

/** Persons per year. */
export interface OccupationYear extends JobOpenings {
  readonly employment: number;
  readonly supply: number;
  /** openings − supply: above 0 is a shortage. */
  readonly gap: number;
  /** Sum of the gaps up to this year. */
  readonly cumulativeGap: number;
  /** gap ÷ employment; null when nobody is employed. */
  readonly gapRatio: number | null;
}

/** Openings and seekers of each year to come (COPS, BLS): openings = change + separations, supply = entrants + others. */
export function projectOccupation(input: OccupationInput): OccupationYear[] {
  for (const name of ['separationRate', 'entrants', 'otherSeekers'] as const) {
    if (input[name].length === 0) throw new DomainError('INVALID_ARGUMENT', `${name} has no value`);
  }
  let before = input.employmentNow;
  let cumulativeGap = 0;
  return input.employment.map((employment, year) => {
    const { separations } = annualSeparations({
      employmentStart: before,
      employmentEnd: employment,
      exitRate: heldAt(input.separationRate, year),
      transferRate: 0,
    });
    const { expansion, replacement, openings } = jobOpenings({ change: employment - before, separations });
    const supply = heldAt(input.entrants, year) + heldAt(input.otherSeekers, year);
    const gap = openings - supply;
    before = employment;
    cumulativeGap += gap;
    const gapRatio = employment > 0 ? gap / employment : null;
    return { expansion, replacement, openings, employment, supply, gap, cumulativeGap, gapRatio };
  });
}
