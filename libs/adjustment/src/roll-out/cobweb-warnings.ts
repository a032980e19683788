import { rollOut, studentsIn, type RolledYear, type RollOutInput, type RollOutProgramme } from './roll-out.js';

/** A cut of today that makes a shortage when its intake would have graduated (蛛网效应). */
export interface CobwebWarning {
  readonly programme: string;
  readonly occupation: string;
  /** The autumn of the cut and the year of the shortage. */
  readonly cutIn: number;
  readonly year: number;
  /** Students fewer, and persons missing in the occupation without any cut and with all of them. */
  readonly cut: number;
  readonly shortageBefore: number;
  readonly shortageAfter: number;
  readonly zh: string;
  readonly en: string;
}

export interface CobwebPolicy {
  /** A shortage counts from this share of the demand. */
  readonly shortageFrom: number;
  /** The cut must have made at least so many persons of it. */
  readonly leastPersons: number;
}

/** Choices of this product. */
export const DEFAULT_COBWEB_POLICY: CobwebPolicy = { shortageFrom: 0.1, leastPersons: 3 };

/**
 * Cuts that make the next shortage: when the smaller intake graduates, the occupation is short of at least the policy's
 * share of its demand, and the cut is part of it.
 * @param before with the intakes as they would go on
 * @param planned students by programme in the autumn of the plan; the autumns after it go on as before
 */
export function cobwebWarnings(
  before: RollOutInput,
  planned: ReadonlyMap<string, number>,
  cutIn: number,
  { shortageFrom, leastPersons }: CobwebPolicy = DEFAULT_COBWEB_POLICY,
): CobwebWarning[] {
  const after = { ...before, programmes: before.programmes.map((each) => withIntake(each, planned, cutIn)) };
  const [gapsBefore, gapsAfter] = [byPlace(rollOut(before)), byPlace(rollOut(after))];
  const names = new Map(before.demand.map(({ occupation, nameZh }) => [occupation, nameZh ?? occupation]));
  return before.programmes.flatMap((programme) => {
    const { programme: code, lengthYears, entryShare } = programme;
    const was = studentsIn(programme, cutIn);
    const cut = was - (planned.get(code) ?? was);
    const year = cutIn + lengthYears;
    if (cut <= 0) return [];
    return before.links
      .filter((link) => link.programme === code && cut * entryShare * link.share >= leastPersons)
      .flatMap(({ occupation }): CobwebWarning[] => {
        const [old, now] = [gapsBefore.get(`${occupation}/${year}`), gapsAfter.get(`${occupation}/${year}`)];
        if (!old || !now || now.gap <= 0 || now.gap < shortageFrom * now.demand) return [];
        const shortageBefore = Math.round(Math.max(0, old.gap));
        const shortageAfter = Math.round(now.gap);
        if (shortageAfter - shortageBefore < leastPersons) return [];
        const zh = `${cutIn} 年专业 ${code} 少招 ${cut} 人，到 ${year} 年${names.get(occupation)}将缺 ${shortageAfter} 人（不减则缺 ${shortageBefore} 人）`;
        const en = `${cut} students fewer in programme ${code} in ${cutIn}: in ${year} ${occupation} will lack ${shortageAfter} persons (${shortageBefore} without the cut)`;
        return [{ programme: code, occupation, cutIn, year, cut, shortageBefore, shortageAfter, zh, en }];
      });
  });
}

const byPlace = (rows: readonly RolledYear[]): ReadonlyMap<string, RolledYear> =>
  new Map(rows.map((row) => [`${row.occupation}/${row.year}`, row]));

function withIntake(programme: RollOutProgramme, planned: ReadonlyMap<string, number>, year: number): RollOutProgramme {
  const students = planned.get(programme.programme);
  if (students === undefined) return programme;
  const next = { year: year + 1, students: studentsIn(programme, year + 1) };
  const others = programme.intakes.filter((row) => row.year !== year && row.year !== year + 1);
  return { ...programme, intakes: [...others, { year, students }, next] };
}
