import { DEFAULT_BALANCE_PARAMETERS, supplyOfGraduates, type WeightedLink } from '@gongxu/balance';
import { years, type Path } from '../path.js';

/** What becomes of a programme's graduates; shares from 0 to 1. */
export interface AfterGraduation {
  /** Go on studying, at home or abroad. */
  readonly furtherStudy: number;
  /** Take part in the labour market, of those who do not. */
  readonly participation: number;
  /** Look for work in the region, of those who take part. */
  readonly stay: number;
}

/** Share of graduates who look for work in the region. */
export const enteringShare = ({ furtherStudy, participation, stay }: AfterGraduation): number =>
  (1 - furtherStudy) * participation * stay;

export interface ProgrammeGraduates extends AfterGraduation {
  readonly programmeSystem: string;
  readonly programme: string;
  /** Persons by year. */
  readonly graduates: Path;
}

/**
 * New supply of each occupation, persons per year: Σ over programmes of graduates · (1 − further study) · participation ·
 * stay · weight of the link (COPS school leavers). "No match" is nobody's supply.
 */
export function entrantsByOccupation(
  programmes: readonly ProgrammeGraduates[],
  links: readonly WeightedLink[],
): ReadonlyMap<string, Path> {
  const horizon = Math.max(0, ...programmes.map(({ graduates }) => graduates.length));
  const byYear = years(horizon).map((year) =>
    supplyOfGraduates({
      graduates: programmes.map((programme) => {
        const { programmeSystem, programme: code, graduates: path } = programme;
        const graduates = path[year] ?? 0;
        return { programmeSystem, programme: code, year, graduates, entering: graduates * enteringShare(programme) };
      }),
      links,
      parameters: { ...DEFAULT_BALANCE_PARAMETERS, entryRate: 1 },
    }),
  );
  return new Map(
    [...(byYear[0]?.keys() ?? [])].map((occupation) => [occupation, byYear.map((year) => year.get(occupation)!)]),
  );
}
