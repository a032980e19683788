import type { ChainReport, Database, EditionRecord, NeighbourReport } from '@gongxu/data-access';
import type { ChainOccupation, Coverage, Sides } from '@gongxu/warning';
import Table from 'cli-table3';

/** Each chain with its links and the occupations with most openings, and what is missing. */
export async function printChains(
  database: Database,
  edition: EditionRecord,
  { chains, chainsOf, outside }: ChainReport,
  top: number,
): Promise<void> {
  const nameOf = await namesOf(
    database,
    edition,
    chains.flatMap(({ links }) => links.flatMap(({ occupations }) => occupations)),
    outside,
  );
  printHeading(edition, `产业链与专业集群（${chainsOf} 年产业链）`);
  const table = new Table({
    head: ['产业链', '环节', 'code', '职业 occupation', '需求', '毕业生', '缺口', '覆盖', '本地专业（专业点）'],
    style: { head: [], border: [] },
  });
  for (const { chain, links, ...whole } of chains) {
    table.push([chain, '', '', '', ...figures(whole), '']);
    for (const { link, occupations, ...ofLink } of links) {
      table.push(['', link, '', `${occupations.length} 个职业`, ...figures(ofLink), '']);
      for (const one of occupations.slice(0, top))
        table.push(['', '', one.occupation, nameOf(one.occupation), ...figures(one), taughtFor(one, nameOf)]);
    }
  }
  console.log(table.toString());
  for (const { chain, holes } of chains) {
    const { untaught, unwanted } = holes;
    if (untaught.length > 0)
      console.log(`${chain}：有需求而本地无专业 ${untaught.length} 个：${some(untaught, nameOf)}`);
    if (unwanted.length > 0) console.log(`${chain}：有专业而无需求 ${unwanted.length} 个：${some(unwanted, nameOf)}`);
  }
  console.log(
    `不对接任何产业链的本地专业 ${outside.length} 个${outside.length > 0 ? `：${some(outside, nameOf)}` : ''}`,
  );
}

/** Each programme without and with its neighbours. */
export async function printNeighbours(
  database: Database,
  edition: EditionRecord,
  reports: readonly NeighbourReport[],
): Promise<void> {
  const programmes = reports.flatMap((report) => report.programmes);
  const nameOf = await namesOf(database, edition, [], programmes.map(({ programme }) => programme)); // prettier-ignore
  for (const { group, year, programmes: of } of reports) {
    printHeading(edition, `${group.titleZh}：${year} 年展望`);
    const unknown = of[0]?.unknown ?? [];
    if (unknown.length > 0) console.log(`尚无目录、未计入的邻市：${unknown.join('、')}`);
    const table = new Table({
      head: ['code', '专业 programme', '岗位', '毕业生', '结论', '流入', '流出', '邻市岗位', '让出岗位', '联动后岗位', '毕业生', '结论', '岗位依据'],
      style: { head: [], border: [] },
    }); // prettier-ignore
    for (const { programme, alone, withNeighbours, exchanges, openingsFrom } of of) {
      const sum = (of: (exchange: (typeof exchanges)[number]) => number): string =>
        exchanges.reduce((total, each) => total + of(each), 0).toFixed(0);
      table.push([
        programme,
        nameOf(programme),
        ...sidesShown(alone),
        sum(({ leaversIn }) => leaversIn),
        sum(({ leaversOut }) => leaversOut),
        sum(({ openingsThere }) => openingsThere),
        sum(({ openingsTaken }) => openingsTaken),
        ...sidesShown(withNeighbours),
        openingsFrom === null ? 'x' : BASIS_WORDS[openingsFrom],
      ]);
    }
    console.log(table.toString());
  }
}

function printHeading({ region, year, number, header }: EditionRecord, title: string): void {
  const notices = (header as { notices?: readonly string[] }).notices ?? [];
  console.log(
    `\n${region} ${year} ${title} · edition ${number}${notices.length > 0 ? `\n[${notices.join('; ')}]` : ''}`,
  );
}

const OUTCOME_WORDS = { over: '过剩', balanced: '平衡', under: '紧缺' } as const;
const BASIS_WORDS = { employment: '就业', registered: '招聘登记', mixed: '两者' } as const;
const sidesShown = ({ openings, leavers, outcome }: Sides): string[] => [
  openings.toFixed(0),
  leavers.toFixed(0),
  outcome === null ? '未定' : OUTCOME_WORDS[outcome],
];

const figures = ({ openings, leavers, gap, covered }: Coverage): string[] => [
  openings?.toFixed(0) ?? 'x',
  leavers.toFixed(0),
  gap?.toFixed(0) ?? 'x',
  covered === null ? 'x' : `${(100 * covered).toFixed(0)}%`,
];

const taughtFor = ({ programmes }: ChainOccupation, nameOf: (code: string) => string): string =>
  programmes
    .filter(({ provisions }) => provisions.length > 0)
    .slice(0, 3)
    .map(({ programme, provisions }) => `${nameOf(programme)}（${provisions.length}）`)
    .join(' ');

const some = (codes: readonly string[], nameOf: (code: string) => string): string =>
  codes.slice(0, 6).map((code) => `${code} ${nameOf(code)}`).join('、') + (codes.length > 6 ? ' …' : ''); // prettier-ignore

async function namesOf(
  { read }: Database,
  { region, occupationSystem }: EditionRecord,
  occupations: readonly ChainOccupation[],
  programmes: readonly string[],
): Promise<(code: string) => string> {
  const { programmeSystems } = await read.policies.forRegion(region);
  const feeding = occupations.flatMap((one) => one.programmes.map(({ programme }) => programme));
  const entries = await read.codeLists.find([
    ...occupations.map(({ occupation }) => ({ system: occupationSystem, code: occupation })),
    ...programmeSystems.flatMap((system) =>
      [...new Set([...feeding, ...programmes])].map((code) => ({ system, code })),
    ),
  ]);
  const names = new Map(entries.map(({ code, nameZh, nameEn }) => [code, nameZh ?? nameEn ?? '']));
  return (code) => names.get(code) ?? '';
}
