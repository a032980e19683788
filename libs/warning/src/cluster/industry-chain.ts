import { groupBy } from '@gongxu/domain';

/** All of an industry (of any level), all of an occupation, or the occupation within the industry. */
export interface ChainRow {
  readonly chain: string;
  readonly link: string;
  readonly industry: string | null;
  readonly occupation: string | null;
  readonly note?: string | null;
}

/** One step of an industry chain. 环节 */
export interface ChainLink {
  readonly link: string;
  readonly rows: readonly ChainRow[];
}

/** 产业链 */
export interface IndustryChain {
  readonly chain: string;
  readonly links: readonly ChainLink[];
}

/** Chains and links in the order they first stand in. */
export const industryChains = (rows: readonly ChainRow[]): IndustryChain[] =>
  [...groupBy(rows, ({ chain }) => chain)].map(([chain, ofChain]) => ({
    chain,
    links: [...groupBy(ofChain, ({ link }) => link)].map(([link, ofLink]) => ({ link, rows: ofLink })),
  }));
