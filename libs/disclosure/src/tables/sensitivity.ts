import type { Cell } from './cell.js';

/** When a count tells of single persons or respondents. */
export interface SensitivityRule {
  /** Fewest persons or respondents behind a published value; nobody at all may be told. */
  readonly minimum: number;
  /** Sensitive where the `largest` contributors together make more than `share` of the value. */
  readonly dominance?: { readonly largest: number; readonly share: number } | undefined;
  /** Sensitive where the second contributor can tell the first's contribution to within this share of it. */
  readonly within?: number | undefined;
}

/**
 * Threshold, (n, k) dominance and p % rule (Hundepool et al. 2012, Statistical Disclosure Control, §4.2.2). Contributions
 * must be listed for the latter two.
 */
export function isSensitive({ value, contributors = value, largest }: Cell, rule: SensitivityRule): boolean {
  if (contributors > 0 && contributors < rule.minimum) return true;
  if (!largest || value <= 0) return false;
  const [first = 0, second = 0] = largest;
  const { dominance, within } = rule;
  const together = largest.slice(0, dominance?.largest ?? 0).reduce((sum, one) => sum + one, 0);
  return (
    (dominance !== undefined && together > dominance.share * value) ||
    (within !== undefined && value - first - second < within * first)
  );
}
