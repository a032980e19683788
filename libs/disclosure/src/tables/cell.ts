/** One published count. */
export interface Cell {
  readonly id: string;
  readonly value: number;
  /** Persons or respondents behind the value, where the value is not their number itself. */
  readonly contributors?: number;
  /** The largest contributions to the value, largest first: for rules of dominance. */
  readonly largest?: readonly number[];
  /** The least it can be, as everyone knows; 0 when absent, −Infinity for a difference. */
  readonly floor?: number;
  /** What it costs a reader to miss it; its size when absent. */
  readonly cost?: number;
}

/** A sum everyone knows: Σ factor × cell is a known constant, e.g. the parts less their total. */
export type Relation = readonly Term[];

export interface Term {
  readonly cell: string;
  readonly factor: number;
}

/** All tables that are published together: a cell that stands in several of them is one cell. */
export interface PublishedTables {
  readonly cells: readonly Cell[];
  readonly relations: readonly Relation[];
}

/** parts[0] + parts[1] + … = total */
export const sumOf = (total: string, parts: readonly string[]): Relation => [
  ...parts.map((cell) => ({ cell, factor: 1 })),
  { cell: total, factor: -1 },
];
