import { enteringGraduates, type EmploymentCounts, type WeightedLink } from '@gongxu/balance';
import { DomainError, groupBy } from '@gongxu/domain';
import type { EditionState } from '@gongxu/editions';
import {
  neighbourOutlook,
  openingsAhead,
  regionGroupFaults,
  type OpeningsAhead,
  type ProgrammeOutlook,
  type RegionGroup,
  type RegionOutlook,
} from '@gongxu/warning';
import type { Repositories } from '../database.js';
import type { EditionRecord } from '../edition/edition-record.js';
import type { Policy } from '../market/policy.repository.js';
import type { CompileRun } from '../market/run.repository.js';
import { importsOf } from './chain-coverage-of-edition.js';
import type { ForecastOfYear } from './cluster.repository.js';

export interface NeighbourReport {
  readonly group: RegionGroup;
  /** The year the openings and graduates are forecast for. */
  readonly year: number;
  /** Programmes taught in the region. */
  readonly programmes: readonly ProgrammeOutlook[];
}

export interface NeighbourRequest {
  /** The year the openings and graduates are forecast for. */
  readonly year: number;
  /** Only neighbours whose edition of the same year is in one of these states are known. */
  readonly states: readonly EditionState[];
}

/**
 * Groups of the policy that have the region.
 * @throws DomainError INVALID_POLICY with every fault and its place
 */
export function regionGroupsOf({ id, regionGroups = [] }: Policy, region: string): RegionGroup[] {
  const faults = regionGroups.flatMap((group, place) =>
    regionGroupFaults(group).map((fault) => `policy "${id}": /regionGroups/${place}${fault}`),
  );
  if (faults.length > 0) throw new DomainError('INVALID_POLICY', faults.join('; '));
  return regionGroups.filter(({ regions }) => regions.includes(region));
}

/**
 * The outlook of each programme taught in an edition's region, for every group of neighbours the policy names.
 * @throws DomainError NO_INPUT_DATA when the edition forecasts nothing for the year
 */
export async function neighbourOutlookOfEdition(
  repositories: Repositories,
  edition: Pick<EditionRecord, 'region' | 'runId'>,
  { year, states }: NeighbourRequest,
): Promise<NeighbourReport[]> {
  const { editionReader, policies, runs } = repositories;
  const run = (await runs.find(edition.runId))!;
  const groups = regionGroupsOf(await policies.find(run.policy.id), edition.region);
  const own = await regionOutlook(repositories, run, year);
  if (!own)
    throw new DomainError('NO_INPUT_DATA', `the catalogue of ${run.region} ${run.year} forecasts nothing for ${year}`);
  const reports: NeighbourReport[] = [];
  for (const group of groups) {
    const outlooks = [own.outlook];
    for (const neighbour of group.regions.filter((each) => each !== run.region)) {
      const standing = await editionReader.standing(neighbour, run.year, undefined, states);
      const found = standing && (await regionOutlook(repositories, (await runs.find(standing.runId))!, year));
      if (found) outlooks.push(found.outlook);
    }
    const links = own.links.filter(({ programme }) => own.taught.has(programme));
    reports.push({ group, year, programmes: neighbourOutlook({ group, region: run.region, outlooks, links }) });
  }
  return reports;
}

interface RunOutlook {
  readonly outlook: RegionOutlook;
  readonly links: readonly WeightedLink[];
  readonly taught: ReadonlySet<string>;
}

/** Forecast openings, and forecast graduates less further study through the crosswalk; undefined where nothing is forecast. */
async function regionOutlook(
  { balances, clusters, programmeSupply }: Repositories,
  run: CompileRun,
  year: number,
): Promise<RunOutlook | undefined> {
  const key = { region: run.region, runId: run.id };
  const forecasts = await clusters.forecastsOfYear(key, year);
  const employment = await balances.employment(importsOf(run, 'employment'), run.region);
  const told = employment.filter((row) => row.year <= run.year);
  const openings = openingsOf(forecasts, told, year);
  if (openings.size === 0) return undefined;
  const provisions = await programmeSupply.provisions(
    importsOf(run, 'provisions'),
    importsOf(run, 'graduates'),
    run.year,
  );
  const entering = enteringShares(provisions);
  const graduates = new Map(
    forecasts
      .filter(({ measure }) => measure === 'graduates')
      .map(({ code, persons }) => [code, persons * (entering.get(code) ?? 1) * run.policy.entryRate]),
  );
  const links = await clusters.links(key);
  const leavers = new Map<string, number>();
  for (const { programme, occupation, weight } of links)
    leavers.set(occupation, (leavers.get(occupation) ?? 0) + weight * (graduates.get(programme) ?? 0));
  const occupations = new Map(
    [...openings].map(([code, ahead]) => [code, { ...ahead, leavers: leavers.get(code) ?? 0 }]),
  );
  return {
    outlook: { region: run.region, occupations },
    links,
    taught: new Set(provisions.map(({ programme }) => programme)),
  };
}

/** Of each occupation, from the persons employed it is forecast to have and the retirements last told, or from the register. */
function openingsOf(
  forecasts: readonly ForecastOfYear[],
  told: readonly EmploymentCounts[],
  year: number,
): ReadonlyMap<string, OpeningsAhead> {
  const ahead = new Map(forecasts.map((one) => [`${one.measure}/${one.code}/${one.year}`, one.persons]));
  const headcounts = new Map(told.map((row) => [`${row.occupation}/${row.year}`, row.headcount]));
  const rates = new Map(
    told.flatMap(({ occupation, headcount, retirements }) =>
      retirements === null || headcount <= 0 ? [] : [[occupation, retirements / headcount] as const],
    ),
  );
  const occupations = new Set(forecasts.filter(({ measure }) => measure !== 'graduates').map(({ code }) => code));
  return new Map(
    [...occupations].flatMap((code) => {
      const openings = openingsAhead({
        employed: ahead.get(`employment/${code}/${year}`),
        employedBefore: ahead.get(`employment/${code}/${year - 1}`) ?? headcounts.get(`${code}/${year - 1}`),
        retirementRate: rates.get(code),
        registered: ahead.get(`openings/${code}/${year}`),
      });
      return openings ? [[code, openings] as const] : [];
    }),
  );
}

type Provisions = Awaited<ReturnType<Repositories['programmeSupply']['provisions']>>;

/** Of each programme's latest graduates, the share that looks for work. */
function enteringShares(provisions: Provisions): ReadonlyMap<string, number> {
  return new Map(
    [...groupBy(provisions, ({ programme }) => programme)].flatMap(([programme, of]) => {
      const reported = of.flatMap(({ graduates, ...rest }) => (graduates === null ? [] : [{ graduates, ...rest }]));
      const all = reported.reduce((sum, each) => sum + each.graduates, 0);
      const looking = reported.reduce((sum, each) => sum + enteringGraduates(each), 0);
      return all > 0 ? [[programme, looking / all]] : [];
    }),
  );
}
