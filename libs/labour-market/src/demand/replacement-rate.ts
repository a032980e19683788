export interface ReplacementOverPeriod {
  /** Persons to be replaced over the whole period. */
  readonly replacement: number;
  /** Persons employed at its start. */
  readonly employment: number;
  readonly years: number;
}

/** (1 + replacement ÷ employment)^(1/years) − 1, share per year (Cedefop, Research Paper 25). */
export const annualReplacementRate = ({ replacement, employment, years }: ReplacementOverPeriod): number =>
  (1 + replacement / employment) ** (1 / years) - 1;
