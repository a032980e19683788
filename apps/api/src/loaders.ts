import type {
  CaseEventRecord,
  CodeEntry,
  CodeKey,
  CompileRun,
  CrosswalkNow,
  EditionKey,
  EditionRecord,
  EditionReview,
  EnrolmentCase,
  EntryFilter,
  EntryPage,
  ForecastFilter,
  ForecastOfEdition,
  ImportRecord,
  JobRecord,
  ProvisionYearRecord,
  Policy,
  ProvisionKey,
  QuarantinedRow,
  Repositories,
  SignalIssue,
  SignalRecord,
  SignalSubject,
  StandingEntry,
} from '@gongxu/data-access';
import { groupBy } from '@gongxu/domain';
import { PUBLIC_STATES, type EditionEvent, type EditionState } from '@gongxu/editions';
import type { IssuedSignal } from '@gongxu/warning';
import DataLoader from 'dataloader';
import type { DisclosedEntry } from '@gongxu/disclosure';
import type { Principal } from './access/principal.js';
import { inGroups, inOrder } from './batches.js';
import { disclosures } from './disclosure/edition-disclosures.js';
import { showsPublished, type Shows } from './disclosure/shows.js';

/** A line as the asking principal may see it. */
export type ShownEntry = StandingEntry<DisclosedEntry>;

export type HistoryRow = ShownEntry & { system: string; year: number; notices: string[] };

/** One page of an edition's entries; the same page of several editions is read at once. */
export interface EntriesKey {
  readonly edition: EditionKey;
  readonly filter: EntryFilter;
  readonly page: Omit<EntryPage, 'concealed'>;
}

/** One page of the forecasts of an occupation or programme; the same page of several is read at once. */
export interface ForecastsKey {
  readonly key: CodeKey;
  readonly filter: ForecastFilter;
}

/** One page of an import's faults; the same page of several imports is read at once. */
export interface QuarantineKey {
  readonly importId: string;
  readonly page: { readonly limit: number; readonly after?: readonly [number, number] | undefined };
}

export type IssueKey = Pick<SignalIssue, 'id' | 'region'>;

export type EntryKey = Pick<StandingEntry, 'editionId' | 'occupation'>;

/** Made anew for each request, so one request never sees another's rows. */
export interface Loaders {
  readonly codeEntry: DataLoader<CodeKey, CodeEntry | undefined, string>;
  readonly titlesOf: DataLoader<CodeKey, string[], string>;
  readonly historyOf: DataLoader<CodeKey, HistoryRow[], string>;
  readonly programmesOf: DataLoader<CodeKey, CrosswalkNow[], string>;
  readonly occupationsOf: DataLoader<CodeKey, CrosswalkNow[], string>;
  readonly institutionsOffering: DataLoader<string, { institution: string; region: string; notice: string | null }[]>;
  /** An institution's name in whichever list has it. */
  readonly institutionName: DataLoader<string, string | null>;
  /** A programme in whichever list has it. */
  readonly programmeEntry: DataLoader<string, CodeEntry | undefined>;
  /** Institutions of a region whose employment figures may go to other departments. */
  readonly consentsOf: DataLoader<string, ReadonlySet<string>>;
  readonly signalIssue: DataLoader<string, SignalIssue | undefined>;
  readonly signalHistory: DataLoader<SignalSubject, SignalRecord[], string>;
  readonly programmesOfIssue: DataLoader<IssueKey, IssuedSignal[], string>;
  readonly edition: DataLoader<string, EditionRecord | undefined>;
  readonly reviewsOf: DataLoader<EditionKey, readonly EditionReview[], string>;
  readonly eventsOf: DataLoader<EditionKey, readonly EditionEvent[], string>;
  /** Of enrolment cases. */
  readonly caseEventsOf: DataLoader<Pick<EnrolmentCase, 'id' | 'region'>, readonly CaseEventRecord[], string>;
  readonly provisionRecordsOf: DataLoader<ProvisionKey, readonly ProvisionYearRecord[], string>;
  /** Of a region. */
  readonly policyOf: DataLoader<string, Policy>;
  readonly entries: DataLoader<EntriesKey, { entries: ShownEntry[]; count: number }, string>;
  readonly forecastsOf: DataLoader<ForecastsKey, ForecastOfEdition[], string>;
  readonly forecastsOfEntry: DataLoader<EntryKey, ForecastOfEdition[], string>;
  readonly quarantine: DataLoader<QuarantineKey, QuarantinedRow[], string>;
  readonly import: DataLoader<string, ImportRecord | undefined>;
  readonly run: DataLoader<string, CompileRun | undefined>;
  readonly jobsOfGroup: DataLoader<string, JobRecord[]>;
}

export interface RequestContext extends Loaders {
  readonly principal: Principal;
  readonly shows: Shows;
  /** Language of messages, from Accept-Language. */
  readonly language: 'zh' | 'en';
  /** Aborted when whoever asked hangs up before the answer. */
  readonly gone: AbortSignal;
}

const keyOf = ({ system, code }: CodeKey): string => `${system}\u0000${code}`;
const provisionKey = ({ region, institution, programme }: ProvisionKey): string =>
  [region, institution, programme].join('\u0000');
const byCode = { cacheKeyFn: keyOf };
const subjectKey = ({ region, policyId, programme, institution }: SignalSubject): string =>
  [region, policyId, programme, institution].join('\u0000');

/** What the asking principal may see: editions in these states, and of them every count or only what is published. */
export interface Sight {
  readonly states: readonly EditionState[];
  readonly shows: Shows;
}

export const loaders = (
  read: Repositories,
  { states, shows }: Sight = { states: PUBLIC_STATES, shows: showsPublished(disclosures(read)) },
): Loaders => ({
  codeEntry: new DataLoader(async (keys) => {
    const found = new Map((await read.codeLists.find(keys)).map((entry) => [keyOf(entry), entry]));
    return keys.map((key) => found.get(keyOf(key)));
  }, byCode),
  titlesOf: new DataLoader(async (keys) => {
    const found = new Map<string, string[]>();
    for (const [system, ofSystem] of groupBy(keys, (key) => key.system)) {
      const rows = await read.codeLists.titlesOf(
        system,
        ofSystem.map(({ code }) => code),
      );
      for (const { code, title } of rows)
        found.set(keyOf({ system, code }), [...(found.get(keyOf({ system, code })) ?? []), title]);
    }
    return keys.map((key) => found.get(keyOf(key)) ?? []);
  }, byCode),
  historyOf: new DataLoader(async (keys) => {
    const rows = await read.editionReader.history(
      keys.map(({ system, code }) => ({ system, occupation: code })),
      states,
    );
    const shown = await shows.entries(rows);
    const found = groupBy(shown, ({ system, occupation }) => keyOf({ system, code: occupation }));
    return keys.map((key) => found.get(keyOf(key)) ?? []);
  }, byCode),
  programmesOf: new DataLoader(async (keys) => {
    const rows = await read.programmeSupply.linksOfOccupations(keys);
    const found = groupBy(rows, ({ occupationSystem, askedFor }) =>
      keyOf({ system: occupationSystem, code: askedFor }),
    );
    return keys.map((key) => found.get(keyOf(key)) ?? []);
  }, byCode),
  occupationsOf: new DataLoader(async (keys) => {
    const rows = await read.programmeSupply.linksOfProgrammes(keys);
    const found = groupBy(rows, ({ programmeSystem, askedFor }) => keyOf({ system: programmeSystem, code: askedFor }));
    return keys.map((key) => found.get(keyOf(key)) ?? []);
  }, byCode),
  institutionsOffering: new DataLoader(async (programmes) => {
    const found = groupBy(await read.programmeSupply.institutionsOffering(programmes), ({ programme }) => programme);
    return programmes.map((programme) => found.get(programme) ?? []);
  }),
  institutionName: new DataLoader(async (codes) => {
    const rows = await read.codeLists.ofKind('institution', codes);
    const found = new Map(rows.map(({ code, nameZh, nameEn }) => [code, nameZh ?? nameEn]));
    return codes.map((code) => found.get(code) ?? null);
  }),
  programmeEntry: new DataLoader(async (codes) => {
    const found = new Map((await read.codeLists.ofKind('programme', codes)).map((entry) => [entry.code, entry]));
    return codes.map((code) => found.get(code));
  }),
  consentsOf: new DataLoader(async (regions) => {
    const given = (await read.signalReleases.consentsOf(regions)).filter(({ isGiven }) => isGiven);
    const found = groupBy(given, ({ region }) => region);
    return regions.map((region) => new Set((found.get(region) ?? []).map(({ institution }) => institution)));
  }),
  signalIssue: new DataLoader(async (ids) => inOrder(ids, await read.signalReader.issues(ids))),
  signalHistory: new DataLoader(
    async (subjects) => {
      const found = groupBy(await read.signalReader.history(subjects, states), subjectKey);
      return subjects.map((subject) => found.get(subjectKey(subject)) ?? []);
    },
    { cacheKeyFn: subjectKey },
  ),
  programmesOfIssue: new DataLoader(
    async (issues) => {
      const found = groupBy(await read.signalReader.programmesOf(issues), ({ issueId }) => issueId);
      return issues.map(({ id }) => (found.get(id) ?? []).map(({ content }) => content));
    },
    { cacheKeyFn: ({ id }) => id },
  ),
  edition: new DataLoader(async (ids) => {
    const editions = await read.editionReader.byIds(ids);
    return inOrder(
      ids,
      editions.filter(({ state }) => states.includes(state)),
    );
  }),
  reviewsOf: new DataLoader(
    async (keys) => {
      const found = groupBy(await read.editionReviews.ofEditions(keys), ({ editionId }) => editionId);
      return keys.map(({ id }) => found.get(id) ?? []);
    },
    { cacheKeyFn: ({ id }) => id },
  ),
  eventsOf: new DataLoader(
    async (keys) => {
      const found = groupBy(await read.editionEvents.ofEditions(keys), ({ editionId }) => editionId);
      return keys.map(({ id }) => found.get(id) ?? []);
    },
    { cacheKeyFn: ({ id }) => id },
  ),
  caseEventsOf: new DataLoader(
    async (keys) => {
      const found = groupBy(await read.enrolmentCases.eventsOf(keys), ({ caseId }) => caseId);
      return keys.map(({ id }) => found.get(id) ?? []);
    },
    { cacheKeyFn: ({ id }) => id },
  ),
  provisionRecordsOf: new DataLoader(
    async (keys) => {
      const found = groupBy(await read.provisionRecords.records(keys), provisionKey);
      return keys.map((key) => found.get(provisionKey(key)) ?? []);
    },
    { cacheKeyFn: provisionKey },
  ),
  policyOf: new DataLoader((regions) => Promise.all(regions.map((region) => read.policies.forRegion(region)))),
  entries: new DataLoader(
    (keys) =>
      inGroups(
        keys,
        ({ filter, page }) => JSON.stringify([filter, page]),
        async (group) => {
          const editions = group.map(({ edition }) => edition);
          const { filter, page } = group[0]!;
          const concealed = await shows.concealed(editions, page.order);
          const entries = await read.editionReader.entries(editions, filter, { ...page, concealed });
          const found = groupBy(await shows.entries(entries), ({ editionId }) => editionId);
          const counts = new Map(
            (await read.editionReader.countEntries(editions, filter)).map(({ editionId, count }) => [editionId, count]),
          );
          return editions.map(({ id }) => ({ entries: found.get(id) ?? [], count: counts.get(id) ?? 0 }));
        },
      ),
    { cacheKeyFn: JSON.stringify },
  ),
  forecastsOf: new DataLoader(
    (keys) =>
      inGroups(
        keys,
        ({ filter }) => JSON.stringify(filter),
        async (group) => {
          const codes = group.map(({ key }) => key);
          const forecasts = await shows.forecasts(await read.forecasts.ofCodes(codes, group[0]!.filter));
          const found = groupBy(forecasts, keyOf);
          return codes.map((key) => found.get(keyOf(key)) ?? []);
        },
      ),
    { cacheKeyFn: JSON.stringify },
  ),
  forecastsOfEntry: new DataLoader(
    async (keys) => {
      const found = groupBy(await shows.forecasts(await read.forecasts.ofEntries(keys)), ({ editionId, code }) =>
        keyOf({ system: editionId, code }),
      );
      return keys.map(({ editionId, occupation }) => found.get(keyOf({ system: editionId, code: occupation })) ?? []);
    },
    { cacheKeyFn: ({ editionId, occupation }) => keyOf({ system: editionId, code: occupation }) },
  ),
  quarantine: new DataLoader(
    (keys) =>
      inGroups(
        keys,
        ({ page }) => JSON.stringify(page),
        async (group) => {
          const ids = group.map(({ importId }) => importId);
          const found = groupBy(await read.quarantine.ofImports(ids, group[0]!.page), ({ importId }) => importId);
          return ids.map((id) => found.get(id) ?? []);
        },
      ),
    { cacheKeyFn: JSON.stringify },
  ),
  import: new DataLoader(async (ids) => inOrder(ids, await read.imports.byIds(ids))),
  run: new DataLoader(async (ids) => inOrder(ids, await read.runs.byIds(ids))),
  jobsOfGroup: new DataLoader(async (ids) => {
    const found = groupBy(await read.jobs.ofGroups(ids), ({ groupId }) => groupId);
    return ids.map((id) => found.get(id) ?? []);
  }),
});
