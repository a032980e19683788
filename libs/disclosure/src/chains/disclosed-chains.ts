import { compareText } from '@gongxu/domain';
import type {
  ChainCoverage,
  ChainOccupation,
  Coverage,
  FeedingProgramme,
  LinkCoverage,
  TaughtProgramme,
} from '@gongxu/warning';
import { FIGURES } from '../catalogue/figure-ids.js';
import type { HiddenFigures } from '../catalogue/hidden-figures.js';
import { SUPPRESSED, type Open, type With } from '../open.js';

interface OpenCoverage {
  readonly openings: Open<number | null>;
  readonly leavers: Open<number>;
  readonly gap: Open<number | null>;
  readonly covered: Open<number | null>;
}

export type DisclosedProvision = With<TaughtProgramme, { graduates: Open<number | null> }>;
export type DisclosedFeeding = With<FeedingProgramme, { provisions: readonly DisclosedProvision[] }>;
export type DisclosedChainOccupation = With<
  ChainOccupation,
  OpenCoverage & { share: Open<number>; programmes: readonly DisclosedFeeding[] }
>;
export type DisclosedLink = With<LinkCoverage, OpenCoverage & { occupations: readonly DisclosedChainOccupation[] }>;
export type DisclosedChain = With<ChainCoverage, OpenCoverage & { links: readonly DisclosedLink[] }>;

/** What the edition the chains stand beside does not publish. */
export interface EditionHides {
  readonly hidden: HiddenFigures;
  readonly minimum: number;
}

/**
 * Industry chains as they are published beside an edition. Hidden are: graduates of a provision that the edition hides or
 * that are few; school leavers of an occupation that the edition hides, or the edition's part of them; shares made of
 * industries in which few are employed; and every sum of a link or chain that one of them has a part in, so that no
 * subtraction, and no two chains that share an occupation, can tell it.
 */
export function disclosedChains(chains: readonly ChainCoverage[], { hidden, minimum }: EditionHides): DisclosedChain[] {
  const closed = new Set(
    [...hidden].filter((figure) => figure.startsWith(PART)).map((figure) => figure.split('/')[1]!),
  );
  return chains.map((chain) => disclosedChain(chain, { hidden, minimum, hasClosedPart: (one) => closed.has(one) }));
}

/** Parts of an occupation's supply, as `FIGURES.part` names them. */
const PART = 'part/';

interface Hides extends EditionHides {
  hasClosedPart(occupation: string): boolean;
}

function disclosedChain(chain: ChainCoverage, hides: Hides): DisclosedChain {
  const links = chain.links.map((link) => ({
    ...link,
    occupations: link.occupations.map((one) => disclosedOccupation(one, hides)),
  }));
  const all = links.flatMap(({ occupations }) => occupations);
  const isOpen = (occupation: string): boolean =>
    all.every((one) => one.occupation !== occupation || one.openings !== SUPPRESSED);
  const { untaught } = chain.holes;
  const closed = untaught.filter((occupation) => !isOpen(occupation)).sort(compareText);
  return {
    ...chain,
    ...sumOver(chain, all),
    links: links.map((link) => ({
      ...link,
      ...sumOver(link, link.occupations),
      occupations: inOrder(link.occupations),
    })),
    holes: { ...chain.holes, untaught: [...untaught.filter(isOpen), ...closed] },
  };
}

function disclosedOccupation(
  one: ChainOccupation,
  { hidden, minimum, hasClosedPart }: Hides,
): DisclosedChainOccupation {
  const hidesShare = one.fewestEmployed !== null && one.fewestEmployed < minimum && one.share > 0 && one.share < 1;
  const hidesLeavers = hidesShare || hasClosedPart(one.occupation);
  return {
    ...one,
    ...shown(one, hidesShare, hidesLeavers),
    share: hidesShare ? SUPPRESSED : one.share,
    programmes: one.programmes.map((programme) => ({
      ...programme,
      provisions: programme.provisions.map((provision) => disclosedProvision(programme, provision, hidden, minimum)),
    })),
  };
}

function disclosedProvision(
  { programmeSystem, programme }: FeedingProgramme,
  provision: TaughtProgramme,
  hidden: HiddenFigures,
  minimum: number,
): DisclosedProvision {
  const { institution, graduates } = provision;
  const isSmall = graduates !== null && graduates > 0 && graduates < minimum;
  const isHidden = graduates !== null && hidden.has(FIGURES.graduates(programmeSystem, programme, institution));
  return isSmall || isHidden ? { ...provision, graduates: SUPPRESSED } : provision;
}

/** The sums of a link or chain, where every part of them is shown. */
function sumOver(coverage: Coverage, parts: readonly DisclosedChainOccupation[]): OpenCoverage {
  const hidesOpenings = parts.some(({ openings }) => openings === SUPPRESSED);
  return shown(
    coverage,
    hidesOpenings,
    parts.some(({ leavers }) => leavers === SUPPRESSED),
  );
}

function shown({ openings, leavers, gap, covered }: Coverage, noOpenings: boolean, noLeavers: boolean): OpenCoverage {
  const hide = <V>(value: V, isHidden: boolean): Open<V> => (isHidden && value !== null ? SUPPRESSED : value);
  return {
    openings: hide(openings, noOpenings),
    leavers: hide(leavers, noLeavers),
    gap: hide(gap, noOpenings || noLeavers),
    covered: hide(covered, noOpenings || noLeavers),
  };
}

/** Most openings first; those that are hidden come last, by code, so that their place tells nothing. */
const inOrder = (occupations: readonly DisclosedChainOccupation[]): DisclosedChainOccupation[] => [
  ...occupations.filter(({ openings }) => openings !== SUPPRESSED),
  ...occupations
    .filter(({ openings }) => openings === SUPPRESSED)
    .sort((a, b) => compareText(a.occupation, b.occupation)),
];
