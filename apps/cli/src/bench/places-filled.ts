import { groupBy } from '@gongxu/domain';

/** What a provision's enrolment came to in a year. */
export interface FilledPlaces {
  readonly provision: string;
  readonly year: number;
  readonly planned: number;
  readonly applicants: number;
  readonly admitted: number;
}

/** Years whose mean applicants those of the next year are expected from. */
const RECENT = 3;
const QUANTILES = 40;
/** Places are planned in steps of. */
export const STEP = 5;

/** How places and students of a provision belong together in a year. */
export interface Filling {
  /** Students expected to be admitted to so many places. */
  readonly studentsIn: (provision: string, places: number) => number;
  /** Places, in steps, expected to be filled by so many students. */
  readonly placesFor: (provision: string, students: number) => number;
}

/** The filling of a year, in which applicants vary from those of the years before as they have in all provisions together. */
export function fillingIn(records: readonly FilledPlaces[], year: number): Filling {
  const of = new Map(
    [...groupBy(records, ({ provision }) => provision)].map(([provision, rows]) => [
      provision,
      new Map(rows.map((row) => [row.year, row.applicants])),
    ]),
  );
  const full = records.filter(({ admitted, planned }) => admitted < planned);
  const admittedShare = full.length === 0 ? 1 : sum(full, (row) => row.admitted) / sum(full, (row) => row.applicants);
  const expected = (provision: string, before: number): number | undefined => {
    const years = Array.from({ length: RECENT }, (_, back) => of.get(provision)?.get(before - 1 - back));
    const known = years.filter((each) => each !== undefined);
    return known.length === 0 ? undefined : (admittedShare * sum(known, (each) => each)) / known.length;
  };
  const ratios = records
    .flatMap(({ provision, year: at, applicants }) => {
      const usual = expected(provision, at);
      return usual ? [(admittedShare * applicants) / usual] : [];
    })
    .sort((a, b) => a - b);
  const turns = Array.from({ length: QUANTILES }, (_, place) => ratios[Math.floor(((place + 0.5) / QUANTILES) * ratios.length)]!); // prettier-ignore
  const studentsIn = (provision: string, places: number): number => {
    const usual = ratios.length === 0 ? undefined : expected(provision, year);
    return usual === undefined ? places : sum(turns, (turn) => Math.min(places, turn * usual)) / QUANTILES;
  };
  return {
    studentsIn,
    placesFor(provision, students) {
      const most = studentsIn(provision, Infinity);
      let places = Math.round(students / STEP) * STEP;
      while (studentsIn(provision, places + STEP / 2) < Math.min(students, most - STEP / 2)) places += STEP;
      return places;
    },
  };
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
