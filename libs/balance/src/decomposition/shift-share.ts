import { DomainError } from '@gongxu/domain';

/** One industry: persons of the occupation in it at the start, and all its workers at the start and the end. */
export interface IndustryChange {
  readonly industry: string;
  readonly occupationStart: number;
  readonly start: number;
  readonly end: number;
}

export interface ShiftShareInput {
  readonly industries: readonly IndustryChange[];
  /** Persons employed in the occupation at the end. */
  readonly occupationEnd: number;
  /** Total employment at the end ÷ at the start. */
  readonly growthFactor: number;
}

/** Parts of an occupation's change, persons; scale + industryMix + occupationEffect = change. */
export interface ShiftShare {
  readonly start: number;
  readonly end: number;
  readonly change: number;
  /** Had it grown as all employment did. */
  readonly scale: number;
  /** Because its industries grew more, or less, than all employment. */
  readonly industryMix: number;
  /** Because it gained or lost ground within its industries. */
  readonly occupationEffect: number;
  readonly byIndustry: readonly { readonly industry: string; readonly start: number; readonly mix: number }[];
}

/**
 * Shift-share of an occupation over industries (Dunn 1960): scale = E₀(G − 1), mix = Σᵢ E₀ᵢ[(Tᵢ₁ ÷ Tᵢ₀) ÷ G − 1], and the
 * occupation effect is what is left of the change.
 * @throws DomainError INVALID_ARGUMENT where an industry without workers employs the occupation
 */
export function shiftShare({ industries, occupationEnd, growthFactor }: ShiftShareInput): ShiftShare {
  if (!(growthFactor > 0)) throw new DomainError('INVALID_ARGUMENT', 'growth needs employment at both ends');
  const employing = industries.filter(({ occupationStart }) => occupationStart !== 0);
  const byIndustry = employing.map(({ industry, occupationStart, start, end }) => {
    if (!(start > 0)) throw new DomainError('INVALID_ARGUMENT', `industry ${industry} has no workers at the start`);
    return { industry, start: occupationStart, mix: occupationStart * (end / start / growthFactor - 1) };
  });
  const start = byIndustry.reduce((sum, industry) => sum + industry.start, 0);
  const change = occupationEnd - start;
  const scale = start * (growthFactor - 1);
  const industryMix = byIndustry.reduce((sum, { mix }) => sum + mix, 0);
  return {
    start,
    end: occupationEnd,
    change,
    scale,
    industryMix,
    occupationEffect: change - scale - industryMix,
    byIndustry,
  };
}
