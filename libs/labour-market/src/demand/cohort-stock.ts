import { heldAt, years, type Path } from '../path.js';

/** Qualified persons of one age group; `width` is the years it spans, `Infinity` for the open last one. */
export interface AgeGroup {
  readonly persons: number;
  readonly width: number;
}

/** Shares of the group's persons lost in a year; together at most 1. */
export interface LossRates {
  readonly exit: number;
  readonly death: number;
  readonly transferOut: number;
}

export interface StockYear {
  readonly groups: readonly AgeGroup[];
  /** Persons lost in the year, and those who grew older than the last group. */
  readonly exits: number;
  readonly deaths: number;
  readonly transfersOut: number;
  readonly agedOut: number;
}

/**
 * One year of a stock by age: S(a+1, t+1) = S(a, t)·(1 − exit − death − transfer out) + inflow(a+1). Of a group w years
 * wide, 1/w of those who stay grow into the next. Inflow is graduates + migration + transfers in, persons by group.
 */
export function nextStock(groups: readonly AgeGroup[], losses: readonly LossRates[], inflow: Path): StockYear {
  const lost = (kind: keyof LossRates): number =>
    groups.reduce((sum, { persons }, age) => sum + persons * losses[age]![kind], 0);
  const staying = groups.map(({ persons }, age) => {
    const { exit, death, transferOut } = losses[age]!;
    return persons * (1 - exit - death - transferOut);
  });
  const leaving = staying.map((persons, age) => persons / groups[age]!.width);
  return {
    groups: groups.map(({ width }, age) => ({
      width,
      persons: staying[age]! - leaving[age]! + (leaving[age - 1] ?? 0) + inflow[age]!,
    })),
    exits: lost('exit'),
    deaths: lost('death'),
    transfersOut: lost('transferOut'),
    agedOut: leaving.at(-1) ?? 0,
  };
}

export interface StockProjection {
  readonly groups: readonly AgeGroup[];
  readonly losses: readonly LossRates[];
  /** Persons by age group, for each year. */
  readonly inflows: readonly Path[];
}

/** The stock at the end of each year for which an inflow is given. */
export function projectStock({ groups, losses, inflows }: StockProjection): StockYear[] {
  const projected: StockYear[] = [];
  for (const inflow of inflows) projected.push(nextStock(projected.at(-1)?.groups ?? groups, losses, inflow));
  return projected;
}

/** Full-time equivalents: Σₐ persons × participation (0 to 1) × hours (share of full time), by age group. */
export const labourSupply = (groups: readonly AgeGroup[], participation: Path, hours: Path): number =>
  years(groups.length).reduce(
    (sum, age) => sum + groups[age]!.persons * heldAt(participation, age) * heldAt(hours, age),
    0,
  );
