import { type Adjustment, type EditionEvent, lifeOf } from '@gongxu/editions';
import { groupBy } from '@gongxu/domain';
import { yearsAhead, type MeasuredPoint } from '@gongxu/labour-market';
import type { CatalogueContent, CatalogueEntry } from '@gongxu/shortage';
import type { MergeCounts, NamedCode, Report, ReportedEntry, SourceFile } from './report.js';

/** Everything of an edition's content but the entries, as it is stored. */
export interface StoredHeader extends Pick<CatalogueContent, 'defaultMethod' | 'methods' | 'dropped'> {
  readonly policyVersion: string;
  readonly previousEdition: { readonly year: number; readonly contentHash: string } | null;
  readonly currency: string;
  readonly notices: readonly string[];
  readonly merge: MergeCounts | null;
  /** Older editions have none. */
  readonly survey?: Report['survey'];
  readonly uncertainty?: Report['uncertainty'];
  readonly agreement?: Report['agreement'];
}

/** An edition as stored, with the lists and files it was compiled from. */
export interface StoredEdition {
  readonly edition: {
    readonly region: string;
    readonly year: number;
    readonly number: number;
    readonly contentHash: string;
    readonly header: unknown;
  };
  readonly entries: readonly unknown[];
  /** Steps of its life, in order. */
  readonly events: readonly EditionEvent[];
  readonly policy: { readonly id: string; readonly titleZh: string; readonly titleEn: string };
  readonly occupationSystem: Report['occupationSystem'];
  readonly sources: readonly SourceFile[];
  readonly names: Readonly<
    Record<'region' | 'occupation' | 'programme' | 'institution' | 'industry', readonly NamedCode[]>
  >;
  /** Of occupations in the whole region, by the run that made the edition. */
  readonly forecasts: readonly (MeasuredPoint & { readonly occupation: string })[];
}

type NameOf = (code: string) => { readonly nameZh: string | null; readonly nameEn: string | null };

export function reportOf({
  edition,
  entries: stored,
  events,
  policy,
  occupationSystem,
  sources,
  names,
  forecasts,
}: StoredEdition): Report {
  const header = edition.header as StoredHeader;
  const lookups = {
    region: lookup(names.region),
    programme: lookup(names.programme),
    institution: lookup(names.institution),
    industry: lookup(names.industry),
  };
  const occupationName = lookup(names.occupation);
  const { state, adjustments } = lifeOf(events);
  const adjusted = new Map(adjustments.map((one) => [one.occupation, one]));
  const ahead = groupBy(forecasts, ({ occupation }) => occupation);
  const entries = stored.map((entry) => {
    const computed = entry as CatalogueEntry;
    const forecast = yearsAhead(ahead.get(computed.occupation) ?? [], edition.year);
    return standing({ ...withNames(computed, lookups), forecast }, adjusted.get(computed.occupation));
  });
  return {
    format: 'gongxu.report/1',
    region: { code: edition.region, ...lookups.region(edition.region) },
    year: edition.year,
    number: edition.number,
    policy: { id: policy.id, version: header.policyVersion, titleZh: policy.titleZh, titleEn: policy.titleEn },
    occupationSystem,
    state,
    contentHash: edition.contentHash,
    currency: header.currency,
    notices: header.notices,
    defaultMethod: header.defaultMethod,
    methods: header.methods,
    previousEdition: header.previousEdition,
    merge: header.merge,
    listedCount: entries.filter(({ listed }) => listed).length,
    adjustments: adjustments.map(({ occupation, computedRating, rating, reason }) => ({
      occupation,
      ...occupationName(occupation),
      computedRating,
      rating,
      reason,
    })),
    survey: header.survey ?? null,
    agreement: header.agreement ?? [],
    uncertainty: header.uncertainty ?? null,
    dropped: header.dropped.map((code) => ({ code, ...occupationName(code) })),
    sources,
    entries,
  };
}

/** The line as it stands after a change by a person. */
function standing(entry: Omit<ReportedEntry, 'computedRating'>, adjustment: Adjustment | undefined): ReportedEntry {
  const computed = { ...entry, computedRating: entry.rating };
  return adjustment ? { ...computed, rating: adjustment.rating, listed: adjustment.rating === 'shortage' } : computed;
}

const withNames = (
  entry: CatalogueEntry,
  nameOf: Readonly<Record<'region' | 'programme' | 'institution' | 'industry', NameOf>>,
): Omit<ReportedEntry, 'computedRating' | 'forecast'> => ({
  ...entry,
  industries: entry.industries.map((industry) => ({ ...industry, ...nameOf.industry(industry.code) })),
  regions: entry.regions.map((area) => ({ ...area, ...nameOf.region(area.region) })),
  areas: (entry.areas ?? []).map((area) => ({ ...area, ...nameOf.region(area.region) })),
  programmes: entry.programmes.map(({ institutions, ...programme }) => ({
    ...programme,
    ...nameOf.programme(programme.programme),
    institutions: institutions.map((institution) => ({ ...institution, ...nameOf.institution(institution.code) })),
  })),
});

function lookup(list: readonly NamedCode[]): NameOf {
  const names = new Map(list.map(({ code, nameZh, nameEn }) => [code, { nameZh, nameEn }]));
  return (code) => names.get(code) ?? { nameZh: null, nameEn: null };
}
