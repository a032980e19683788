import { compareText, groupBy } from '@gongxu/domain';
import type { StratumPart } from './stratum.js';

/** How many of the employers, and of the persons they employ, a survey reached. Null where the population is not known. */
export interface ResponseRate {
  /** Region, section or size class; "*" is the whole. */
  readonly key: string;
  readonly responded: number;
  readonly employers: number | null;
  /** responded ÷ employers. */
  readonly rate: number | null;
  readonly respondedHeadcount: number;
  readonly headcount: number | null;
  /** respondedHeadcount ÷ headcount. */
  readonly coverage: number | null;
}

/** Response by what `keyOf` tells of a cell, in key order. */
export function responseRates(parts: readonly StratumPart[], keyOf: (part: StratumPart) => string): ResponseRate[] {
  const groups = [...groupBy(parts, keyOf)].sort(([a], [b]) => compareText(a, b));
  return groups.map(([key, group]) => {
    const sum = (of: (part: StratumPart) => number): number => group.reduce((total, part) => total + of(part), 0);
    const responded = sum(({ respondents }) => respondents);
    const respondedHeadcount = sum(({ respondentHeadcount }) => respondentHeadcount);
    const employers = group.some((part) => part.employers === null) ? null : sum((part) => part.employers!);
    const headcount = sum((part) => part.headcount);
    return {
      key,
      responded,
      employers,
      rate: employers ? responded / employers : null,
      respondedHeadcount,
      headcount: headcount > 0 ? headcount : null,
      coverage: headcount > 0 ? respondedHeadcount / headcount : null,
    };
  });
}
