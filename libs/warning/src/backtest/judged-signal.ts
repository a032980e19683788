/** What came of a programme's graduates and openings in a year. */
export type SupplyOutcome = 'over' | 'balanced' | 'under';

export interface OutcomeYear {
  readonly programme: string;
  readonly year: number;
  readonly outcome: SupplyOutcome;
}

/** A forecast of over-supply issued in a year and judged in a later one. */
export interface JudgedSignal {
  readonly programme: string;
  readonly issuedIn: number;
  readonly judgedIn: number;
  /** Probability from 0 to 1 of over-supply in the year it is judged. */
  readonly over: number;
  readonly isAlarm: boolean;
  readonly outcome: SupplyOutcome;
}
