import { accountFlows } from './account-flows.js';
import type { BalanceLine, Growth } from './balance-line.js';
import { employmentLevel } from './employment-level.js';
import type { Collected } from './indicator-context.js';
import type { EmploymentCounts, MarketCounts, OccupationAccount } from './inputs.js';
import { demandSide, supplySide } from './sides.js';

/** What the figures of one occupation are computed from. */
export interface BalanceSources {
  readonly market: MarketCounts | undefined;
  readonly employment: EmploymentCounts | undefined;
  readonly account: OccupationAccount | undefined;
  readonly graduates: number | null;
  readonly employmentGrowth: Growth | null;
  readonly wageGrowth: Growth | null;
}

/** The figures of a line that indicators and methods look at; the rest of it names and shows. */
export type BalanceFigures = Pick<
  BalanceLine,
  | 'demand'
  | 'demandBasis'
  | 'supply'
  | 'supplyBasis'
  | 'gap'
  | 'relativeGap'
  | 'employment'
  | 'employmentDataset'
  | 'postings'
  | 'openings'
  | 'seekers'
  | 'schoolLeavers'
  | 'employmentGrowth'
  | 'wageGrowth'
>;

export function balanceFigures(year: number, collected: Collected, sources: BalanceSources): BalanceFigures {
  const { market, account, graduates } = sources;
  const flows = account && accountFlows(account);
  const openings = collected.vacancies ? (market?.openings ?? 0) : null;
  const seekers = collected.jobSeekers ? (market?.seekers ?? 0) : null;
  const demand = demandSide(flows, openings);
  const supply = supplySide({ flows, seekers, graduates });
  const level = employmentLevel(sources.employment, account, year);
  const comparable = demand.total !== null && supply.total !== null && supply.basis !== 'graduates';
  const gap = comparable ? demand.total - supply.total : null;
  return {
    demand: demand.total,
    demandBasis: demand.basis,
    supply: supply.total,
    supplyBasis: supply.basis,
    gap,
    relativeGap: gap !== null && level !== null && level.persons > 0 ? gap / level.persons : null,
    employment: level?.persons ?? null,
    employmentDataset: level?.dataset ?? null,
    postings: collected.vacancies ? (market?.postings ?? 0) : null,
    openings,
    seekers,
    schoolLeavers: flows?.schoolLeavers ?? graduates,
    employmentGrowth: sources.employmentGrowth,
    wageGrowth: sources.wageGrowth,
  };
}
