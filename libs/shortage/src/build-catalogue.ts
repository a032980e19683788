import { areaIndicators, MINIMUM_AREA_RECORDS } from '@gongxu/balance';
import { compareText, DomainError, groupBy } from '@gongxu/domain';
import { agreementOf } from './agreement.js';
import type { CatalogueContent, CatalogueEntry, CatalogueInput, NamedSubject } from './catalogue-content.js';
import { type EntryContext, toEntry } from './catalogue-entry.js';
import type { MethodResult } from './method-result.js';
import { ranked } from './rank-order.js';
import { rate } from './rate.js';
import { rounded } from './rounded.js';
import { regionWageOf } from './talent-tier.js';

/**
 * Every occupation with any data, rated under every method, in the order of the default method: shortages first, the
 * clearest first; ties in code order. The same input, in whatever order, gives the same content.
 */
export function buildCatalogue(input: CatalogueInput): CatalogueContent {
  checkMethods(input);
  const subjects = [...input.subjects].sort((a, b) => compareText(a.occupation, b.occupation));
  const results = resultsOf(input, subjects);
  const ranked = rank(input, subjects, results);
  const context = contextOf(input, results);
  const entries = ranked.map((subject, index) => toEntry(subject, index + 1, context));
  return {
    region: input.region,
    year: input.year,
    occupationSystem: input.occupationSystem,
    defaultMethod: input.defaultMethod,
    methods: input.methods,
    policy: input.policy,
    uncertainty: input.uncertainty?.parameters ?? null,
    sources: sortedSources(input),
    agreement: agreementOf(
      input.methods.map(({ id }) => id),
      results,
    ),
    listedCount: entries.filter(({ listed }) => listed).length,
    survey: input.survey ? rounded(input.survey.report) : null,
    dropped: droppedFrom(input, entries),
    entries,
  };
}

type ResultsByOccupation = ReadonlyMap<string, readonly MethodResult[]>;

function resultsOf(
  { methods, marketsByCounty }: CatalogueInput,
  subjects: readonly NamedSubject[],
): ResultsByOccupation {
  return groupBy(
    methods.flatMap((method) => rate(method, subjects, { subRegions: marketsByCounty })),
    ({ occupation }) => occupation,
  );
}

function checkMethods({ defaultMethod, methods }: CatalogueInput): void {
  const ids = methods.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new DomainError('INVALID_POLICY', `methods: "${twice}" stands twice`);
  if (!ids.includes(defaultMethod)) {
    throw new DomainError('INVALID_POLICY', `defaultMethod: there is no method "${defaultMethod}"`);
  }
}

function rank(
  { defaultMethod }: CatalogueInput,
  subjects: readonly NamedSubject[],
  results: ResultsByOccupation,
): NamedSubject[] {
  const deciding = subjects.map(({ occupation }) =>
    results.get(occupation)!.find(({ method }) => method === defaultMethod)!,
  );
  return ranked(subjects, deciding);
}

function contextOf(input: CatalogueInput, results: ResultsByOccupation): EntryContext {
  return {
    input,
    results,
    regionWage: regionWageOf(input.subjects.map(({ line }) => line)),
    markets: new Map(input.markets.map((market) => [market.occupation, market])),
    subRegions: groupBy(input.marketsByCounty, ({ occupation }) => occupation),
    surveyed: new Map((input.survey?.demand ?? []).map((demand) => [demand.occupation, demand])),
    areas: areaIndicators({
      parents: new Map(input.subjects.map(({ occupation, indicators }) => [occupation, indicators])),
      markets: input.marketsByCounty,
      employment: input.employmentByCounty ?? [],
      minimumRecords: MINIMUM_AREA_RECORDS,
    }),
  };
}

/** Hashes are a set: their order in the input says nothing. */
const sortedSources = ({ sources }: CatalogueInput): CatalogueContent['sources'] =>
  Object.fromEntries(Object.entries(sources).map(([dataset, hashes]) => [dataset, [...hashes].sort(compareText)]));

function droppedFrom({ previousRanks }: CatalogueInput, entries: readonly CatalogueEntry[]): string[] {
  const listed = new Set(entries.filter((entry) => entry.listed).map(({ occupation }) => occupation));
  const before = [...(previousRanks ?? [])]
    .filter(([, { rating }]) => rating === 'shortage')
    .map(([occupation]) => occupation);
  return before.filter((occupation) => !listed.has(occupation)).sort(compareText);
}
