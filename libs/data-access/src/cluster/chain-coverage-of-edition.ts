import type { BalanceLine, EmploymentCell, MarketCounts } from '@gongxu/balance';
import { groupBy, type DatasetName } from '@gongxu/domain';
import {
  chainCoverage,
  programmesOutsideChains,
  type ChainCoverage,
  type OccupationFigures,
  type TaughtProgramme,
} from '@gongxu/warning';
import type { Repositories } from '../database.js';
import type { EditionRecord } from '../edition/edition-record.js';
import type { CompileRun } from '../market/run.repository.js';
import { chainsOfRegion } from './chains-of-region.js';

export interface ChainReport {
  /** The year the chains were sent for. */
  readonly chainsOf: number;
  readonly chains: readonly ChainCoverage[];
  /** Programmes taught in the region that lead to no occupation of any chain. */
  readonly outside: readonly string[];
}

/** The region's chains as they stand now, against the balance, the crosswalk and the provisions of an edition. */
export async function chainCoverageOfEdition(
  repositories: Repositories,
  { region, runId }: Pick<EditionRecord, 'region' | 'runId'>,
): Promise<ChainReport> {
  const { clusters, programmeSupply, runs } = repositories;
  const run = (await runs.find(runId))!;
  const { rows, year } = await chainsOfRegion(repositories, region, run.year);
  const taught = await programmeSupply.provisions(importsOf(run, 'provisions'), importsOf(run, 'graduates'), run.year);
  const chains = chainCoverage({
    rows,
    industryParents: await industryParents(repositories, run),
    occupations: await occupationFigures(repositories, run),
    links: await clusters.links({ region, runId }),
    taught: taught.map(({ programme, institution, graduates }): TaughtProgramme => ({
      programme,
      institution,
      graduates,
    })),
  });
  return { chainsOf: year, chains, outside: programmesOutsideChains(chains, taught) };
}

/** The files of a dataset that a run counts. */
export const importsOf = ({ inputs }: CompileRun, dataset: DatasetName): string[] =>
  inputs.filter((input) => input.dataset === dataset).map(({ importId }) => importId);

async function industryParents({ codeLists }: Repositories, run: CompileRun): Promise<Map<string, string | null>> {
  const entries = await codeLists.entriesOfImports(importsOf(run, 'industries'));
  return new Map(entries.map(({ code, parentCode }) => [code, parentCode]));
}

async function occupationFigures(
  { balances, decompositions, markets }: Repositories,
  run: CompileRun,
): Promise<OccupationFigures[]> {
  const { region, year } = run;
  const lines = await balances.of<BalanceLine, unknown>(region, run.id);
  const counted = new Map((await markets.wholeRegion(region, run.id)).map((market) => [market.occupation, market]));
  const employment = importsOf(run, 'employment');
  const cells = await decompositions.cells({ region, from: year, to: year, employment, accounts: [] }, year);
  const employed = groupBy(cells, ({ occupation }) => occupation);
  return lines.map(({ occupation, demand, line }) => ({
    occupation,
    openings: demand,
    leavers: line.schoolLeavers,
    ...byIndustry(counted.get(occupation), employed.get(occupation) ?? []),
  }));
}

function byIndustry(
  market: MarketCounts | undefined,
  cells: readonly EmploymentCell[],
): Pick<OccupationFigures, 'byIndustry' | 'industriesOf'> {
  if (market && Object.keys(market.openingsByIndustry).length > 0)
    return { industriesOf: 'openings', byIndustry: market.openingsByIndustry };
  const persons = cells.flatMap(({ industry, headcount }) => (industry === null ? [] : [[industry, headcount]]));
  return { industriesOf: 'employed', byIndustry: Object.fromEntries(persons) as Record<string, number> };
}
