import type { OccupationShare } from './occupation-share.js';

/** An institution that offers a programme here; graduates of its latest year, null before its first. */
export interface TaughtProgramme {
  readonly programme: string;
  readonly institution: string;
  readonly graduates: number | null;
}

/** A programme that leads to an occupation of a chain. */
export interface FeedingProgramme {
  readonly programmeSystem: string;
  readonly programme: string;
  /** Part of its graduates that the crosswalk leads to the occupation. */
  readonly weight: number;
  /** None where it is not taught here. */
  readonly provisions: readonly TaughtProgramme[];
}

/** Persons a year. */
export interface Coverage {
  readonly openings: number | null;
  readonly leavers: number;
  /** openings − leavers. */
  readonly gap: number | null;
  /** Part of the openings that school leavers can take, from 0 to 1; null without openings. */
  readonly covered: number | null;
}

export interface ChainOccupation extends Coverage, OccupationShare {
  readonly occupation: string;
  /** Fewest persons employed in one of the industries `share` is made of; null where it is made of openings, or of none. */
  readonly fewestEmployed: number | null;
  /** Taught here first, then by weight. */
  readonly programmes: readonly FeedingProgramme[];
}
