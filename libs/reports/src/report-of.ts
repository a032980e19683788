import {
  disclosedEntry,
  type DisclosedEntry,
  disclosedRows,
  disclosedSurvey,
  type DisclosureRule,
  hiddenFigures,
} from '@gongxu/disclosure';
import type { SurveyReport } from '@gongxu/balance';
import { type Adjustment, type EditionEvent, lifeOf } from '@gongxu/editions';
import { groupBy } from '@gongxu/domain';
import { yearsAhead, type MeasuredPoint } from '@gongxu/labour-market';
import type { CatalogueContent, CatalogueEntry } from '@gongxu/shortage';
import type { NamedCode, MergeCounts, Report, ReportedEntry, SourceFile } from './report.js';

/** Everything of an edition's content but the entries, as it is stored. */
export interface StoredHeader extends Pick<CatalogueContent, 'defaultMethod' | 'methods' | 'dropped'> {
  readonly policyVersion: string;
  readonly previousEdition: { readonly year: number; readonly contentHash: string } | null;
  readonly currency: string;
  readonly notices: readonly string[];
  readonly merge: (Omit<MergeCounts, 'jobSeekers'> & { readonly jobSeekers: MergeCounts['vacancies'] }) | null;
  /** Older editions have none. */
  readonly survey?: SurveyReport | null;
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

/** Stands on every page of a file with all counts. */
const INTERNAL = '内部资料，数值未作披露控制';

/** @param disclosure the rule of a report for publication; null shows every count, for internal use */
export function reportOf(
  { edition, entries, events, policy, occupationSystem, sources, names, forecasts }: StoredEdition,
  disclosure: DisclosureRule | null,
): Report {
  const header = edition.header as StoredHeader;
  const computed = entries as readonly CatalogueEntry[];
  const { defaultMethod, merge, survey = null } = header;
  const jobSeekers = merge?.jobSeekers ?? null;
  const hidden = disclosure
    ? hiddenFigures({ defaultMethod, entries: computed, survey, jobSeekers }, disclosure)
    : new Set<string>();
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
  const lines = computed.map((entry) => {
    const { occupation } = entry;
    const forecast = yearsAhead(ahead.get(occupation) ?? [], edition.year);
    const shown = withNames(disclosedEntry(entry, hidden, defaultMethod), lookups);
    return standing({ ...shown, forecast }, adjusted.get(occupation));
  });
  return {
    format: 'gongxu.report/1',
    region: { code: edition.region, ...lookups.region(edition.region) },
    year: edition.year,
    number: edition.number,
    policy: { id: policy.id, version: header.policyVersion, titleZh: policy.titleZh, titleEn: policy.titleEn },
    occupationSystem,
    state,
    disclosure,
    contentHash: edition.contentHash,
    currency: header.currency,
    notices: disclosure ? header.notices : [...header.notices, INTERNAL],
    defaultMethod,
    methods: header.methods,
    previousEdition: header.previousEdition,
    merge: merge && { ...merge, jobSeekers: disclosedRows(merge.jobSeekers, hidden) },
    listedCount: lines.filter(({ listed }) => listed).length,
    adjustments: adjustments.map(({ occupation, computedRating, rating, reason }) => ({
      occupation,
      ...occupationName(occupation),
      computedRating,
      rating,
      reason,
    })),
    survey: survey && disclosedSurvey(survey, hidden),
    agreement: header.agreement ?? [],
    uncertainty: header.uncertainty ?? null,
    dropped: header.dropped.map((code) => ({ code, ...occupationName(code) })),
    sources,
    entries: lines,
  };
}

/** The line as it stands after a change by a person. */
function standing(entry: Omit<ReportedEntry, 'computedRating'>, adjustment: Adjustment | undefined): ReportedEntry {
  const computed = { ...entry, computedRating: entry.rating };
  return adjustment ? { ...computed, rating: adjustment.rating, listed: adjustment.rating === 'shortage' } : computed;
}

const withNames = (
  entry: DisclosedEntry,
  nameOf: Readonly<Record<'region' | 'programme' | 'institution' | 'industry', NameOf>>,
): Omit<ReportedEntry, 'computedRating' | 'forecast'> => ({
  ...entry,
  industries: entry.industries.map((industry) => ({ ...industry, ...nameOf.industry(industry.code) })),
  regions: entry.regions.map((area) => ({ ...area, ...nameOf.region(area.region) })),
  areas: entry.areas.map((area) => ({ ...area, ...nameOf.region(area.region) })),
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
