import {
  consistentCells,
  shiftShare,
  type ConsistentCells,
  type EmploymentCell,
  type ShiftShare,
} from '@gongxu/balance';
import { compareText, DomainError } from '@gongxu/domain';
import { annualReplacementRate } from '../demand/replacement-rate.js';

/** Persons to be replaced in an occupation over the whole period. */
export interface ReplacementDemand {
  readonly occupation: string;
  readonly persons: number;
  readonly dataset: 'employment' | 'occupation_accounts';
}

export interface DecompositionInput {
  readonly from: number;
  readonly to: number;
  readonly start: readonly EmploymentCell[];
  readonly end: readonly EmploymentCell[];
  readonly replacement: readonly ReplacementDemand[];
}

export interface DecomposedOccupation extends ShiftShare {
  readonly occupation: string;
  readonly replacement: number | null;
  /** Share of employment replaced in a year; null where it is not known or nobody was employed. */
  readonly annualReplacementRate: number | null;
  readonly replacementDataset: ReplacementDemand['dataset'] | null;
}

export interface Decomposition {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly growthFactor: number;
  /** How the cells of each year were made to agree with the totals of the file. */
  readonly fits: readonly (ConsistentCells['fit'] & { readonly year: number })[];
  readonly occupations: readonly DecomposedOccupation[];
}

/**
 * The change of every occupation between two years: scale, industry mix and occupation effect, and the rate at which it
 * is replaced. Over all occupations together the mix and the occupation effects come to nothing.
 * @throws DomainError NO_INPUT_DATA where one of the years has no employment by occupation and industry
 */
export function decomposeEmployment({ from, to, start, end, replacement }: DecompositionInput): Decomposition {
  if (to <= from) throw new DomainError('INVALID_YEAR', `${to} is not after ${from}`);
  const [first, last] = [consistentCells(start), consistentCells(end)];
  const [before, after] = [industryTotals(first), industryTotals(last)];
  const [total, totalEnd] = [sumOf(before), sumOf(after)];
  for (const [year, persons] of [
    [from, total],
    [to, totalEnd],
  ] as const)
    // prettier-ignore
    if (!(persons > 0))
      throw new DomainError('NO_INPUT_DATA', `there is no employment by occupation and industry for ${year}`);
  const growthFactor = totalEnd / total;
  const replaced = new Map(replacement.map((demand) => [demand.occupation, demand]));
  const occupations = [...new Set([...first.cells.keys(), ...last.cells.keys()])].sort(compareText);
  return {
    from,
    to,
    start: total,
    end: totalEnd,
    growthFactor,
    fits: [
      { year: from, ...first.fit },
      { year: to, ...last.fit },
    ],
    occupations: occupations.map((occupation) => {
      const own = first.cells.get(occupation) ?? new Map<string, number>();
      const parts = shiftShare({
        industries: [...own].map(([industry, occupationStart]) => ({
          industry,
          occupationStart,
          start: before.get(industry) ?? 0,
          end: after.get(industry) ?? 0,
        })),
        occupationEnd: sumOf(last.cells.get(occupation) ?? new Map<string, number>()),
        growthFactor,
      });
      const demand = replaced.get(occupation);
      return {
        occupation,
        ...parts,
        replacement: demand?.persons ?? null,
        annualReplacementRate:
          demand && parts.start > 0
            ? annualReplacementRate({ replacement: demand.persons, employment: parts.start, years: to - from })
            : null,
        replacementDataset: demand?.dataset ?? null,
      };
    }),
  };
}

function industryTotals({ cells }: ConsistentCells): Map<string, number> {
  const totals = new Map<string, number>();
  for (const own of cells.values())
    for (const [industry, persons] of own) totals.set(industry, (totals.get(industry) ?? 0) + persons);
  return totals;
}

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, n) => sum + n, 0);
