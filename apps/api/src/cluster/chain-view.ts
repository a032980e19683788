import {
  SUPPRESSED,
  type DisclosedChain,
  type DisclosedChainOccupation,
  type DisclosedFeeding,
  type Open,
} from '@gongxu/disclosure';
import type { ChainCoverageType, ChainOccupationType, FeedingProgrammeType } from './chain.type.js';

/** A chain as the API tells it: null where a figure is not published, and which those are. */
export const chainView = (chain: DisclosedChain, system: string): ChainCoverageType => ({
  ...chain,
  ...figuresOf(chain),
  links: chain.links.map((link) => ({
    ...link,
    ...figuresOf(link),
    occupations: link.occupations.map((occupation) => occupationView(occupation, system)),
  })),
});

const occupationView = (one: DisclosedChainOccupation, system: string): ChainOccupationType => {
  const { share, ...figures } = withSuppressed(one, [...FIGURES, 'share']);
  return { ...one, ...figures, share, system, programmes: one.programmes.map(feedingView) };
};

const feedingView = ({ provisions, ...programme }: DisclosedFeeding): FeedingProgrammeType => ({
  ...programme,
  provisions: provisions.map((provision) => ({ ...provision, ...withSuppressed(provision, ['graduates']) })),
});

const FIGURES = ['openings', 'leavers', 'gap', 'covered'] as const;

const figuresOf = (of: Readonly<Record<(typeof FIGURES)[number], Open<number | null>>>) => withSuppressed(of, FIGURES);

/** The named figures, and of them those that are not published. */
function withSuppressed<K extends string>(
  of: Readonly<Record<K, Open<number | null>>>,
  names: readonly K[],
): Record<K, number | null> & { suppressed: readonly string[] } {
  const suppressed = names.filter((name) => of[name] === SUPPRESSED);
  const figures = Object.fromEntries(names.map((name) => [name, of[name] === SUPPRESSED ? null : of[name]]));
  return { ...(figures as Record<K, number | null>), suppressed };
}
