import { compareText } from '@gongxu/domain';
import { canonicalJson } from '@gongxu/shortage';
import type { EditionLife } from './edition-life.js';

/** What a published edition is hashed over: the computed content by its hash, and every change by a person. */
export const publishedText = (contentHash: string, { adjustments }: Pick<EditionLife, 'adjustments'>): string =>
  canonicalJson({
    contentHash,
    adjustments: [...adjustments]
      .sort((a, b) => compareText(a.occupation, b.occupation))
      .map(({ occupation, rating, computedRating, reason }) => ({ occupation, rating, computedRating, reason })),
  });
