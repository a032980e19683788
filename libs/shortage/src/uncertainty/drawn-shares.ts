import { type HardToFillCounts, type LeanedShare, leanShares, type LineSources } from '@gongxu/balance';

/** Shares that are drawn around what all occupations together say of them; absent where they are not counted. */
export interface DrawnShares {
  /** Of the headcount. */
  readonly retirements?: LeanedShare;
  readonly separations?: LeanedShare;
  /** Of those employed and unemployed together. */
  readonly unemployed?: LeanedShare;
  /** Of the openings whose outcome is reported. */
  readonly filled?: LeanedShare;
  /** Of the persons a survey asks about. */
  readonly hardToFill?: LeanedShare;
}

/** Counts that a share is made of. */
export interface ShareSources {
  readonly sources: LineSources;
  readonly hardToFill: HardToFillCounts | undefined;
}

interface Counted {
  readonly value: number;
  readonly weight: number;
}

/** Null where the occupation does not count it, or nobody is counted. */
type Count = (of: ShareSources) => Counted | null;

const shareOf = (part: number | null | undefined, persons: number): Counted | null =>
  part == null || persons <= 0 ? null : { value: part / persons, weight: persons };

const COUNTS: { readonly [Share in keyof DrawnShares]-?: Count } = {
  retirements: ({ sources: { employment } }) => shareOf(employment?.retirements, employment?.headcount ?? 0),
  separations: ({ sources: { employment } }) => shareOf(employment?.separations, employment?.headcount ?? 0),
  unemployed: ({ sources: { employment } }) =>
    shareOf(employment?.unemployed, (employment?.headcount ?? 0) + (employment?.unemployed ?? 0)),
  filled: ({ sources: { market } }) => shareOf(market?.filled, market?.openingsWithOutcome ?? 0),
  hardToFill: ({ hardToFill }) => {
    const share = shareOf(hardToFill?.hardToFill, hardToFill?.demand ?? 0);
    return share && { ...share, weight: hardToFill?.surveyed ?? hardToFill?.demand ?? 0 };
  },
};

/** Of every occupation, in the order given. */
export function drawnSharesOf(occupations: readonly ShareSources[]): DrawnShares[] {
  const leaned = Object.entries(COUNTS).map(([share, count]) => {
    const counted = occupations.map(count);
    const lean = leanShares(counted.filter((one) => one !== null));
    return counted.map((one) => (one ? { [share]: lean(one) } : {}));
  });
  return occupations.map((_, at) => Object.assign({}, ...leaned.map((of) => of[at])) as DrawnShares);
}
