import { compareText, DomainError } from '@gongxu/domain';
import { industryChains, type ChainRow, type IndustryChain } from '@gongxu/warning';
import type { Repositories } from '../database.js';

export interface ChainsOfRegion {
  readonly region: string;
  /** The year the files were sent for. */
  readonly year: number;
  readonly rows: readonly ChainRow[];
  readonly chains: readonly IndustryChain[];
}

/**
 * The chains a region has sent for the year, or for the newest before it.
 * @throws DomainError NO_INPUT_DATA when it has sent none
 */
export async function chainsOfRegion(
  { clusters, imports }: Repositories,
  region: string,
  year: number,
): Promise<ChainsOfRegion> {
  const sent = (await imports.currentFor([region], year)).filter(({ dataset }) => dataset === 'industry_chains');
  if (sent.length === 0) throw new DomainError('NO_INPUT_DATA', `no industry chains of ${region} up to ${year}`);
  const newest = Math.max(...sent.map((each) => each.year));
  const files = sent.filter((each) => each.year === newest).sort((a, b) => compareText(a.part, b.part));
  const rows = await clusters.chainRows(files.map(({ id }) => id));
  return { region, year: newest, rows, chains: industryChains(rows) };
}
