import type { WeightedLink } from '@gongxu/balance';
import { compareText, groupBy } from '@gongxu/domain';
import { chainHoles, type ChainHoles } from './chain-holes.js';
import type { ChainOccupation, Coverage, FeedingProgramme, TaughtProgramme } from './chain-occupation.js';
import { industryChains, type ChainRow } from './industry-chain.js';
import { occupationShare, type IndustryParents } from './occupation-share.js';

/** What a region's year says of one occupation; persons a year. */
export interface OccupationFigures {
  readonly occupation: string;
  /** Persons wanted; null where nobody counts them. */
  readonly openings: number | null;
  /** School leavers who look for work in it; null where no programme leads to it. */
  readonly leavers: number | null;
  /** Openings by industry, or for want of them persons employed. */
  readonly byIndustry: Readonly<Record<string, number>>;
  readonly industriesOf: 'openings' | 'employed';
}

export interface ChainInputs {
  readonly rows: readonly ChainRow[];
  readonly industryParents: IndustryParents;
  readonly occupations: readonly OccupationFigures[];
  /** Every programme that leads to an occupation, taught here or not; weights of a programme sum to 1. */
  readonly links: readonly WeightedLink[];
  readonly taught: readonly TaughtProgramme[];
}

export interface LinkCoverage extends Coverage {
  readonly link: string;
  /** Most openings first. */
  readonly occupations: readonly ChainOccupation[];
}

export interface ChainCoverage extends Coverage {
  readonly chain: string;
  readonly links: readonly LinkCoverage[];
  readonly holes: ChainHoles;
}

/** Occupations, openings, school leavers and holes of every chain and link, in the order of their rows. */
export function chainCoverage(inputs: ChainInputs): ChainCoverage[] {
  const occupationsOf = occupationsFinder(inputs);
  return industryChains(inputs.rows).map(({ chain, links }) => {
    const all = occupationsOf(links.flatMap(({ rows }) => rows));
    return {
      chain,
      ...coverageOf(all),
      links: links.map(({ link, rows }) => {
        const occupations = occupationsOf(rows);
        return { link, ...coverageOf(occupations), occupations };
      }),
      holes: chainHoles(all),
    };
  });
}

/** Programmes taught here that lead to no occupation of any chain, by code. */
export function programmesOutsideChains(
  coverage: readonly ChainCoverage[],
  taught: readonly TaughtProgramme[],
): string[] {
  const feeding = new Set(
    coverage.flatMap(({ links }) =>
      links.flatMap(({ occupations }) => occupations.flatMap((one) => one.programmes.map((each) => each.programme))),
    ),
  );
  return [...new Set(taught.map(({ programme }) => programme))].filter((code) => !feeding.has(code)).sort(compareText);
}

function occupationsFinder({ industryParents, occupations, links, taught }: ChainInputs) {
  const provisionsOf = groupBy(taught, ({ programme }) => programme);
  const linksOf = groupBy(links, ({ occupation }) => occupation);
  const known = new Map(occupations.map((figures) => [figures.occupation, figures]));
  const programmesOf = (occupation: string): FeedingProgramme[] =>
    (linksOf.get(occupation) ?? [])
      .map(({ programmeSystem, programme, weight }) => ({
        programmeSystem,
        programme,
        weight,
        provisions: provisionsOf.get(programme) ?? [],
      }))
      .sort(
        (a, b) =>
          Number(b.provisions.length > 0) - Number(a.provisions.length > 0) ||
          b.weight - a.weight ||
          compareText(a.programme, b.programme),
      );
  return (rows: readonly ChainRow[]): ChainOccupation[] => {
    const named = rows.flatMap(({ occupation }) => occupation ?? []);
    return [...new Set([...known.keys(), ...named])]
      .map((occupation): ChainOccupation => {
        const figures = known.get(occupation);
        const part = occupationShare(rows, occupation, figures?.byIndustry ?? {}, industryParents);
        const openings = figures?.openings == null ? null : figures.openings * part.share;
        return {
          occupation,
          fewestEmployed: figures?.industriesOf === 'employed' ? leastOf(figures.byIndustry) : null,
          ...part,
          ...balanced(openings, (figures?.leavers ?? 0) * part.share),
          programmes: programmesOf(occupation),
        };
      })
      .filter(({ share, isNamed }) => share > 0 || isNamed)
      .sort((a, b) => (b.openings ?? -1) - (a.openings ?? -1) || compareText(a.occupation, b.occupation));
  };
}

function leastOf(byIndustry: Readonly<Record<string, number>>): number | null {
  const persons = Object.values(byIndustry).filter((each) => each > 0);
  return persons.length > 0 ? Math.min(...persons) : null;
}

const balanced = (openings: number | null, leavers: number): Coverage => ({
  openings,
  leavers,
  gap: openings === null ? null : openings - leavers,
  covered: openings === null || openings === 0 ? null : Math.min(1, leavers / openings),
});

/** Leavers of one occupation do not cover the openings of another. */
function coverageOf(occupations: readonly Coverage[]): Coverage {
  const counted = occupations.flatMap(({ openings, leavers }) => (openings === null ? [] : [{ openings, leavers }]));
  const leavers = occupations.reduce((sum, each) => sum + each.leavers, 0);
  if (counted.length === 0) return balanced(null, leavers);
  const openings = counted.reduce((sum, each) => sum + each.openings, 0);
  const met = counted.reduce((sum, each) => sum + Math.min(each.openings, each.leavers), 0);
  return { ...balanced(openings, leavers), covered: openings > 0 ? met / openings : null };
}
