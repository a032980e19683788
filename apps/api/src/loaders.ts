import type { CodeEntry, CompileRun, EditionRecord, EntryRecord, ImportRecord, JobRecord, Repositories } from '@gongxu/data-access';
import { groupBy } from '@gongxu/domain';
import DataLoader from 'dataloader';
import type { Principal } from './access/principal.js';

/** A code and the system it belongs to. */
export interface CodeKey {
  readonly system: string;
  readonly code: string;
}

export type HistoryRow = EntryRecord & { system: string; year: number };
export type ProgrammeLink = Awaited<ReturnType<Repositories['programmeSupply']['links']>>[number];

/** Made anew for each request, so one request never sees another's rows. */
export interface Loaders {
  readonly codeEntry: DataLoader<CodeKey, CodeEntry | undefined, string>;
  readonly titlesOf: DataLoader<CodeKey, string[], string>;
  readonly historyOf: DataLoader<CodeKey, HistoryRow[], string>;
  readonly programmesOf: DataLoader<CodeKey, ProgrammeLink[], string>;
  readonly occupationsOf: DataLoader<CodeKey, ProgrammeLink[], string>;
  readonly institutionsOffering: DataLoader<string, { institution: string; region: string }[]>;
  /** An institution's name in whichever list has it. */
  readonly institutionName: DataLoader<string, string | null>;
  readonly edition: DataLoader<string, EditionRecord | undefined>;
  readonly import: DataLoader<string, ImportRecord | undefined>;
  readonly run: DataLoader<string, CompileRun | undefined>;
  readonly jobsOfGroup: DataLoader<string, JobRecord[]>;
}

export interface RequestContext extends Loaders {
  readonly principal: Principal;
  /** Language of messages, from Accept-Language. */
  readonly language: 'zh' | 'en';
}

const keyOf = ({ system, code }: CodeKey): string => `${system}\u0000${code}`;
const byCode = { cacheKeyFn: keyOf };

export const loaders = (read: Repositories): Loaders => ({
  codeEntry: new DataLoader(async (keys) => {
    const found = new Map((await read.codeLists.find(keys)).map((entry) => [keyOf(entry), entry]));
    return keys.map((key) => found.get(keyOf(key)));
  }, byCode),
  titlesOf: new DataLoader(async (keys) => {
    const found = new Map<string, string[]>();
    for (const [system, ofSystem] of groupBy(keys, (key) => key.system)) {
      const rows = await read.codeLists.titlesOf(system, ofSystem.map(({ code }) => code));
      for (const { code, title } of rows) found.set(keyOf({ system, code }), [...(found.get(keyOf({ system, code })) ?? []), title]);
    }
    return keys.map((key) => found.get(keyOf(key)) ?? []);
  }, byCode),
  historyOf: new DataLoader(async (keys) => {
    const rows = await read.editionReader.history(keys.map(({ system, code }) => ({ system, occupation: code })));
    const found = groupBy(rows, ({ system, occupation }) => keyOf({ system, code: occupation }));
    return keys.map((key) => found.get(keyOf(key)) ?? []);
  }, byCode),
  programmesOf: new DataLoader(async (keys) => {
    const rows = await read.programmeSupply.links('occupation', keys);
    const found = groupBy(rows, (row) => keyOf({ system: row.occupationSystem, code: row.occupation }));
    return keys.map((key) => found.get(keyOf(key)) ?? []);
  }, byCode),
  occupationsOf: new DataLoader(async (keys) => {
    const rows = await read.programmeSupply.links('programme', keys);
    const found = groupBy(rows, (row) => keyOf({ system: row.programmeSystem, code: row.programme }));
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
  edition: new DataLoader(async (ids) => inOrder(ids, await read.editionReader.byIds(ids))),
  import: new DataLoader(async (ids) => inOrder(ids, await read.imports.byIds(ids))),
  run: new DataLoader(async (ids) => inOrder(ids, await read.runs.byIds(ids))),
  jobsOfGroup: new DataLoader(async (ids) => {
    const found = groupBy(await read.jobs.ofGroups(ids), ({ groupId }) => groupId);
    return ids.map((id) => found.get(id) ?? []);
  }),
});

function inOrder<T extends { id: string }>(ids: readonly string[], items: readonly T[]): (T | undefined)[] {
  const found = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => found.get(id));
}
