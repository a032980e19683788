import type { WeightedLink } from '@gongxu/balance';
import { compareText, groupBy } from '@gongxu/domain';
import { outcomeOf } from '../backtest/recorded-outcomes.js';
import type { SupplyOutcome } from '../backtest/judged-signal.js';
import { DEFAULT_FORWARD_POLICY } from '../forward/forward-policy.js';
import type { RegionGroup } from './neighbourhood.js';
import type { OpeningsAhead, OpeningsBasis } from './openings-ahead.js';

/** Openings and school leavers of a region by occupation, in one year; persons. */
export interface RegionOutlook {
  readonly region: string;
  readonly occupations: ReadonlyMap<string, OpeningsAhead & { readonly leavers: number }>;
}

export interface NeighbourInputs {
  readonly group: RegionGroup;
  /** The region the programmes are taught in. */
  readonly region: string;
  /** Of the region and of the neighbours whose figures are known. */
  readonly outlooks: readonly RegionOutlook[];
  /** Of the programmes taught in the region. */
  readonly links: readonly WeightedLink[];
  readonly tolerance?: number;
}

/** School leavers of all programmes against openings, of the programme's occupations together. */
export interface Sides {
  readonly openings: number;
  readonly leavers: number;
  /** leavers ÷ openings; null without openings. */
  readonly ratio: number | null;
  /** Null where the region has figures of none of the occupations. */
  readonly outcome: SupplyOutcome | null;
}

/** What passes between the region and one neighbour, persons. */
export interface Exchange {
  readonly region: string;
  readonly leaversIn: number;
  readonly leaversOut: number;
  /** Openings there that people living here take. */
  readonly openingsThere: number;
  /** Openings here that people living there take. */
  readonly openingsTaken: number;
}

export interface ProgrammeOutlook {
  readonly programmeSystem: string;
  readonly programme: string;
  readonly alone: Sides;
  readonly withNeighbours: Sides;
  readonly exchanges: readonly Exchange[];
  /** What the openings of the region and its neighbours are counted from; null where nothing is known. */
  readonly openingsFrom: OpeningsBasis | 'mixed' | null;
  /** Neighbours whose figures are not known: nobody is counted from or to them. */
  readonly unknown: readonly string[];
}

/**
 * The outlook of every programme taught in a region, without and with its neighbours. Migration moves school leavers,
 * commuting moves openings: leavers = own × (1 − Σ out) + Σ in, openings = own × (1 − Σ taken) + Σ there.
 */
export function neighbourOutlook({
  group,
  region,
  outlooks,
  links,
  tolerance = DEFAULT_FORWARD_POLICY.tolerance,
}: NeighbourInputs): ProgrammeOutlook[] {
  const known = new Map(outlooks.map((outlook) => [outlook.region, outlook]));
  const own = known.get(region);
  if (!own) return [];
  const neighbours = group.regions.filter((each) => each !== region);
  const shares = (from: string, to: string): { migration: number; commuting: number } =>
    group.flows.find((flow) => flow.from === from && flow.to === to) ?? { migration: 0, commuting: 0 };
  return [...groupBy(links, ({ programme }) => programme)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([programme, of]) => {
      const occupations = [...new Set(of.map(({ occupation }) => occupation))];
      const home = totals(own, occupations);
      const exchanges = neighbours.flatMap((neighbour): Exchange[] => {
        const outlook = known.get(neighbour);
        if (!outlook) return [];
        const there = totals(outlook, occupations);
        const [going, coming] = [shares(region, neighbour), shares(neighbour, region)];
        return [
          {
            region: neighbour,
            leaversIn: coming.migration * there.leavers,
            leaversOut: going.migration * home.leavers,
            openingsThere: going.commuting * there.openings,
            openingsTaken: coming.commuting * home.openings,
          },
        ];
      });
      const net = (of: (exchange: Exchange) => number): number => exchanges.reduce((sum, each) => sum + of(each), 0);
      return {
        programmeSystem: of[0]!.programmeSystem,
        programme,
        alone: sides(home.openings, home.leavers, tolerance),
        withNeighbours: sides(
          home.openings + net(({ openingsThere, openingsTaken }) => openingsThere - openingsTaken),
          home.leavers + net(({ leaversIn, leaversOut }) => leaversIn - leaversOut),
          tolerance,
        ),
        exchanges,
        openingsFrom: basisOf(outlooks, occupations),
        unknown: neighbours.filter((each) => !known.has(each)),
      };
    });
}

function basisOf(outlooks: readonly RegionOutlook[], wanted: readonly string[]): ProgrammeOutlook['openingsFrom'] {
  const found = outlooks.flatMap(({ occupations }) => wanted.flatMap((each) => occupations.get(each)?.basis ?? []));
  const [first, ...others] = new Set(found);
  return others.length > 0 ? 'mixed' : (first ?? null);
}

function totals({ occupations }: RegionOutlook, wanted: readonly string[]): { openings: number; leavers: number } {
  const found = wanted.flatMap((occupation) => occupations.get(occupation) ?? []);
  return {
    openings: found.reduce((sum, each) => sum + each.openings, 0),
    leavers: found.reduce((sum, each) => sum + each.leavers, 0),
  };
}

const sides = (openings: number, leavers: number, tolerance: number): Sides => ({
  openings,
  leavers,
  ratio: openings > 0 ? leavers / openings : null,
  outcome: openings === 0 && leavers === 0 ? null : outcomeOf(leavers, openings, tolerance),
});
