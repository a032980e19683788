import type { CodeEntry, Database, EditionRecord } from '@gongxu/data-access';
import { STATE_ZH } from '@gongxu/editions';
import type { CatalogueEntry, MethodAgreement } from '@gongxu/shortage';
import Table from 'cli-table3';
import { agreementLines } from './agreement-lines.js';

interface Header {
  readonly notices?: readonly string[];
  readonly agreement?: readonly MethodAgreement[];
}

const ratingZh: Readonly<Record<string, string>> = {
  shortage: '紧缺',
  observation: '观察',
  balanced: '平衡',
  surplus: '过剩',
  not_listed: '不列',
  undetermined: '未定',
};

/** The edition's top lines as a table. */
export async function printCatalogue({ read }: Database, edition: EditionRecord, top: number): Promise<void> {
  const entries = await read.editions.entriesOf<CatalogueEntry>(edition.region, edition.id);
  const names = await programmeNames(
    { read } as Database,
    entries.slice(0, top).map(({ content }) => content),
  );
  const notices = (edition.header as Header).notices ?? [];
  console.log(
    `\n${edition.region} ${edition.year} 年度紧缺职业目录 · edition ${edition.number} · ${edition.listedCount} listed of ${edition.entryCount}` +
      ` · method ${edition.defaultMethod} · ${STATE_ZH[edition.state]} ${edition.state}${notices.length > 0 ? `\n[${notices.join('; ')}]` : ''}`,
  );
  const table = new Table({
    head: [
      '#',
      '前次',
      'code',
      '职业 occupation',
      '评级',
      'score',
      '概率',
      '90 %',
      '稳健',
      '需求',
      '供给',
      '缺口',
      '专业',
    ],
    style: { head: [], border: [] },
  });
  for (const { content: entry } of entries.slice(0, top)) {
    table.push([
      entry.rank,
      entry.previousRank ?? '–',
      entry.occupation,
      (entry.nameZh ?? entry.nameEn ?? '').slice(0, 40),
      ratingZh[entry.rating] ?? entry.rating,
      number(entry.score, 2),
      ...sureness(entry),
      number(entry.demand, 0),
      number(entry.supply, 0),
      number(entry.gap, 0),
      [...new Set(entry.programmes.slice(0, 2).map(({ programme }) => names.get(programme) ?? programme))].join(' ').slice(0, 40),
    ]); // prettier-ignore
  }
  console.log(table.toString());
  for (const line of agreementLines((edition.header as Header).agreement ?? [])) console.log(line);
  console.log(`hash ${edition.contentHash}`);
}

/** Probability of being listed, rank interval, share of the admissible weights that agree. */
function sureness({ uncertainty }: CatalogueEntry): string[] {
  if (!uncertainty) return ['–', '–', '–'];
  const { listedProbability, rankLow, rankHigh, stability } = uncertainty;
  return [number(listedProbability, 2), `${rankLow}–${rankHigh}`, number(stability, 2)];
}

export async function catalogueAsJson({ read }: Database, edition: EditionRecord): Promise<string> {
  const entries = await read.editions.entriesOf<CatalogueEntry>(edition.region, edition.id);
  return JSON.stringify({ ...edition, entries: entries.map(({ content }) => content) }, null, 2);
}

async function programmeNames({ read }: Database, entries: readonly CatalogueEntry[]): Promise<Map<string, string>> {
  const keys = entries.flatMap(({ programmes }) =>
    programmes.slice(0, 2).map(({ programmeSystem, programme }) => ({ system: programmeSystem, code: programme })),
  );
  const found: CodeEntry[] = await read.codeLists.find(keys);
  return new Map(found.map(({ code, nameZh, nameEn }) => [code, nameZh ?? nameEn ?? code]));
}

const number = (value: number | null, digits: number): string => (value === null ? 'x' : value.toFixed(digits));
