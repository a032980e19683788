import { jobOpenings } from '@gongxu/labour-market';

/** What openings of an occupation are counted from: expansion and retirements, or the register of vacancies. */
export type OpeningsBasis = 'employment' | 'registered';

/** What a catalogue forecasts of one occupation; undefined where it does not. */
export interface OccupationAhead {
  /** Persons employed in the year, and in the year before it. */
  readonly employed: number | undefined;
  readonly employedBefore: number | undefined;
  /** Retirements a year ÷ persons employed, as last told. */
  readonly retirementRate: number | undefined;
  /** Openings registered in the year. */
  readonly registered: number | undefined;
}

export interface OpeningsAhead {
  readonly openings: number;
  readonly basis: OpeningsBasis;
}

/** Openings of a year: expansion and replacement where employment tells of them, else the registered ones; never both. */
export function openingsAhead(ahead: OccupationAhead): OpeningsAhead | undefined {
  const { employed, employedBefore, retirementRate, registered } = ahead;
  if (employed !== undefined && employedBefore !== undefined && retirementRate !== undefined) {
    const flows = { change: employed - employedBefore, separations: retirementRate * employedBefore };
    return { openings: jobOpenings(flows).openings, basis: 'employment' };
  }
  return registered === undefined ? undefined : { openings: registered, basis: 'registered' };
}
