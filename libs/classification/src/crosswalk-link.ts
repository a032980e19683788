/** A programme's link as its source gives it: no occupation is an explicit "no match", no weight means none is published. */
export interface CrosswalkLink {
  readonly programmeSystem: string;
  readonly programme: string;
  readonly occupation: string | null;
  readonly weight: number | null;
}

/** A link whose weight is the share of the programme's graduates led to the occupation; a programme's sum to 1. */
export interface WeightedCrosswalkLink {
  readonly programmeSystem: string;
  readonly programme: string;
  readonly occupation: string;
  readonly weight: number;
}

/** A programme of one code system. */
export interface ProgrammeKey {
  readonly programmeSystem: string;
  readonly programme: string;
}
