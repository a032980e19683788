import { placementRate, type Destinations, type PlacementFormula } from './destinations.js';

/** Measures a bureau states as they are; shares run from 0 to 1. */
export const STATED_MEASURES = [
  'matched_rate',
  'relative_start_wage',
  'satisfaction',
  'first_choice_rate',
  'registration_rate',
  'student_teacher_ratio',
  'dual_qualified_share',
  'provision_count',
  'intake',
] as const;

export const MEASURES = ['placement_rate', ...STATED_MEASURES] as const;

export type Measure = (typeof MEASURES)[number];

/** Placements by contract, and those of them whose employer is tiny; persons. */
export interface ContractEmployers {
  readonly known: number;
  readonly tiny: number;
}

export interface ProvisionYear {
  readonly year: number;
  /** The placement rate comes from these counts, by the formula the ladder pins. */
  readonly destinations?: Destinations;
  /** Placement rates from 0 to 1 of bureaus that send no counts, each under its formula. */
  readonly statedPlacement?: Readonly<Partial<Record<PlacementFormula, number>>>;
  /** Absent where the size of employers is not told. */
  readonly employers?: ContractEmployers;
  readonly figures?: Readonly<Partial<Record<Measure, number | null>>>;
}

/** One provision (专业点), years ascending. */
export interface ProvisionHistory {
  readonly institution: string;
  readonly programme: string;
  readonly years: readonly ProvisionYear[];
}

export function yearIn({ years }: ProvisionHistory, year: number): ProvisionYear | undefined {
  const last = years.at(-1);
  if (!last) return undefined;
  const guess = years[years.length - 1 - (last.year - year)];
  return guess?.year === year ? guess : years.find((each) => each.year === year);
}

/** Null where it is not known. */
export function figureIn(of: ProvisionYear | undefined, measure: Measure, formula: PlacementFormula): number | null {
  if (!of) return null;
  if (measure !== 'placement_rate') return of.figures?.[measure] ?? null;
  return of.destinations ? placementRate(of.destinations, formula) : (of.statedPlacement?.[formula] ?? null);
}

/** Whether the measure is on record for any year before the given one. */
export const isOnRecordBefore = (
  { years }: ProvisionHistory,
  year: number,
  measure: Measure,
  formula: PlacementFormula,
): boolean => years.some((each) => each.year < year && figureIn(each, measure, formula) !== null);
