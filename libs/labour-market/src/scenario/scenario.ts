/** From a year on, up to and with `toYear` when there is one. */
export interface Span {
  readonly fromYear: number;
  readonly toYear?: number;
}

/** `input` is the name of one series, or ends in "/" and stands for every series whose name begins so. */
export type ScenarioChange =
  | ({ readonly kind: 'multiply'; readonly input: string; readonly factor: number } & Span)
  | ({ readonly kind: 'add'; readonly input: string; readonly amount: number } & Span)
  | ({ readonly kind: 'level'; readonly input: string; readonly value: number } & Span)
  /** The high or low variant: the series runs along its own upper or lower limit. */
  | { readonly kind: 'limit'; readonly input: string; readonly limit: 'lower' | 'upper' }
  | ({ readonly kind: 'new_plant'; readonly jobs: number; readonly staffing: readonly PlantShare[] } & Span);

/** Share of a plant's jobs (0 to 1) in one occupation; its jobs join the series `employment/<occupation>`. */
export interface PlantShare {
  readonly occupation: string;
  readonly share: number;
}

/** What might be otherwise, as data; changes apply in the order they stand in. */
export interface Scenario {
  readonly id: string;
  readonly changes: readonly ScenarioChange[];
}
