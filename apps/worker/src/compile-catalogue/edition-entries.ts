import type { MarketCounts } from '@gongxu/balance';
import type { NewEntry } from '@gongxu/data-access';
import { groupBy } from '@gongxu/domain';
import type { CatalogueEntry } from '@gongxu/shortage';

export interface SearchKeys {
  readonly titles: readonly { readonly code: string; readonly title: string }[];
  readonly markets: readonly MarketCounts[];
  readonly industries: readonly { readonly code: string; readonly parentCode: string | null }[];
}

/** What the database filters and orders by, beside the content itself. */
export function toEntries(entries: readonly CatalogueEntry[], { titles, markets, industries }: SearchKeys): NewEntry[] {
  const titlesOf = groupBy(titles, ({ code }) => code);
  const marketOf = new Map(markets.map((market) => [market.occupation, market]));
  const parents = new Map(industries.map(({ code, parentCode }) => [code, parentCode]));
  return entries.map((entry) => ({
    occupation: entry.occupation,
    rank: entry.rank,
    previousRank: entry.previousRank,
    rating: entry.rating,
    listed: entry.listed,
    score: entry.score,
    demand: entry.demand,
    supply: entry.supply,
    gap: entry.gap,
    educationLevel: entry.educationLevel,
    talentTier: entry.talentTier,
    medianWage: entry.medianWage,
    nameZh: entry.nameZh,
    nameEn: entry.nameEn,
    searchText: [
      entry.occupation, entry.nameZh, entry.nameEn, ...(titlesOf.get(entry.occupation) ?? []).map(({ title }) => title),
    ].filter(Boolean).join(' \n'), // prettier-ignore
    industryCodes: withAncestors(Object.keys(marketOf.get(entry.occupation)?.openingsByIndustry ?? {}), parents),
    areaCodes: entry.regions.map(({ region }) => region),
    programmeCodes: entry.programmes.map(({ programme }) => programme),
    content: entry,
  }));
}

/** A search for a whole section finds what was posted under one of its classes. */
function withAncestors(codes: readonly string[], parents: ReadonlyMap<string, string | null>): string[] {
  const all = new Set<string>();
  for (const code of codes) {
    for (let at: string | null | undefined = code; at && !all.has(at); at = parents.get(at)) all.add(at);
  }
  return [...all].sort();
}
