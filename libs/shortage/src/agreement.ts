import { RATINGS, type Rating } from '@gongxu/domain';
import type { MethodResult } from './method-result.js';
import { round6 } from './round6.js';

/** How far two methods say the same of the occupations both rate. */
export interface MethodAgreement {
  readonly methods: readonly [string, string];
  readonly bothRated: number;
  readonly agreeing: number;
  /** agreeing ÷ bothRated; null when nothing is rated by both. */
  readonly share: number | null;
  /** Cohen's kappa (1960): agreement beyond chance; null when chance alone would agree throughout. */
  readonly kappa: number | null;
}

/** Undetermined and not listed are no ratings: a method that has nothing to say neither agrees nor disagrees. */
const isRating = (rating: Rating): boolean => rating !== 'undetermined' && rating !== 'not_listed';

/** Every pair of methods, in their order, on the common scale. */
export function agreementOf(
  methods: readonly string[],
  results: ReadonlyMap<string, readonly MethodResult[]>,
): MethodAgreement[] {
  const ratings = [...results.values()].map((ofOne) => new Map(ofOne.map(({ method, rating }) => [method, rating])));
  return methods.flatMap((first, index) =>
    methods.slice(index + 1).map((second) => {
      const pairs = ratings.flatMap((ofOne): (readonly [Rating, Rating])[] => {
        const [a, b] = [ofOne.get(first), ofOne.get(second)];
        return a !== undefined && b !== undefined && isRating(a) && isRating(b) ? [[a, b]] : [];
      });
      return { methods: [first, second] as const, ...agreementOfPairs(pairs) };
    }),
  );
}

export function agreementOfPairs(pairs: readonly (readonly [Rating, Rating])[]): Omit<MethodAgreement, 'methods'> {
  const bothRated = pairs.length;
  const agreeing = pairs.filter(([a, b]) => a === b).length;
  if (bothRated === 0) return { bothRated, agreeing, share: null, kappa: null };
  const shareOf = (side: 0 | 1, rating: Rating): number =>
    pairs.filter((pair) => pair[side] === rating).length / bothRated;
  const byChance = RATINGS.reduce((sum, rating) => sum + shareOf(0, rating) * shareOf(1, rating), 0);
  const share = agreeing / bothRated;
  const kappa = 1 - byChance < 1e-12 ? null : round6((share - byChance) / (1 - byChance));
  return { bothRated, agreeing, share: round6(share), kappa };
}
