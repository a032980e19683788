import { groupBy } from '@gongxu/domain';

/** A programme of a roll-out, or one provision of it. */
export interface RollOutProgramme {
  readonly programme: string;
  readonly lengthYears: number;
  /** Students taken in by autumn, as far as known or planned; another autumn takes in what the one before it did. */
  readonly intakes: readonly { readonly year: number; readonly students: number }[];
  /** Of those planned, the share who come to look for work in the region: registered, graduated, not studying on. */
  readonly entryShare: number;
}

export interface RollOutLink {
  readonly programme: string;
  readonly occupation: string;
  readonly share: number;
}

export interface RollOutDemand {
  readonly occupation: string;
  readonly nameZh?: string | null | undefined;
  /** Persons a year; a year that is not told keeps the one before it. */
  readonly years: readonly { readonly year: number; readonly demand: number; readonly otherSupply: number }[];
}

export interface RollOutInput {
  readonly programmes: readonly RollOutProgramme[];
  readonly links: readonly RollOutLink[];
  readonly demand: readonly RollOutDemand[];
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Demand less supply of an occupation in a year; graduates are those who arrive from the programmes. Persons. */
export interface RolledYear {
  readonly occupation: string;
  readonly year: number;
  readonly demand: number;
  readonly graduates: number;
  readonly gap: number;
}

/** What intakes of many autumns do to the occupations, after the length of each programme. */
export function rollOut({ programmes, links, demand, firstYear, lastYear }: RollOutInput): RolledYear[] {
  const byCode = new Map(programmes.map((each) => [each.programme, each]));
  const years = Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, step) => firstYear + step);
  const linksTo = groupBy(links, ({ occupation }) => occupation);
  return demand.flatMap(({ occupation, years: told }) => {
    const own = linksTo.get(occupation) ?? [];
    return years.map((year) => {
      const at = inYear(told, year);
      const graduates = own.reduce((sum, { programme, share }) => {
        const from = byCode.get(programme);
        return from ? sum + share * arriving(from, year) : sum;
      }, 0);
      const wanted = at?.demand ?? 0;
      return { occupation, year, demand: wanted, graduates, gap: wanted - (at?.otherSupply ?? 0) - graduates };
    });
  });
}

/** Students of an autumn, or of the last one before it that is told. */
export const studentsIn = ({ intakes }: RollOutProgramme, year: number): number => inYear(intakes, year)?.students ?? 0;

const arriving = (programme: RollOutProgramme, year: number): number =>
  studentsIn(programme, year - programme.lengthYears) * programme.entryShare;

const inYear = <T extends { readonly year: number }>(rows: readonly T[], year: number): T | undefined =>
  rows
    .filter((row) => row.year <= year)
    .reduce<T | undefined>((last, row) => (last === undefined || row.year > last.year ? row : last), undefined);
