import {
  ACTION_WORDS,
  COLOUR_WORDS,
  listOf,
  severityOf,
  type SignalLine,
  type SignalReport,
  type Wording,
} from '@gongxu/warning';
import Table from 'cli-table3';

const LIST_TITLES = { surplus: '过剩预警专业 too many', urgent: '急需专业 too few' } as const;

/** Both lists of the region and the provisions to act on, each with its first lines. */
export function printSignals(report: SignalReport, top: number): void {
  console.log(`\n${titleOf(report)}`);
  if (report.notices.length > 0) console.log(`[${report.notices.join('; ')}]`);
  console.log(`${summaryOfSignals(report)} · 应于 ${report.dueOn} 前发布`);
  for (const list of ['surplus', 'urgent'] as const) {
    const lines = listOf(report.programmes, list);
    const release = report.releases[list];
    const state = release
      ? `released by ${release.by}, ${release.at.slice(0, 10)}: ${release.reason}`
      : '未发布 unreleased';
    console.log(`\n${LIST_TITLES[list]} · ${lines.length} · ${state}`);
    if (lines.length > 0) printLines(lines, top);
  }
  const harder = report.provisions
    .filter(({ action }) => severityOf(action) >= severityOf('cut'))
    .sort((a, b) => severityOf(b.action) - severityOf(a.action));
  console.log(`\n须采取措施的专业点 provisions to act on · ${harder.length}`);
  if (harder.length > 0) printLines(harder, top);
  console.log(`hash ${report.contentHash}`);
}

export const titleOf = ({ regionZh, region, year, edition, number }: SignalReport): string =>
  `${regionZh ?? region} ${year} 年度专业预警 · edition ${edition} · issue ${number}`;

/** How many programmes have which colour, and how many provisions must be acted on. */
export function summaryOfSignals({ programmes, provisions }: Pick<SignalReport, 'programmes' | 'provisions'>): string {
  const counts = (['red', 'yellow', 'green', 'none', 'undetermined'] as const).map((colour) => {
    const count = programmes.filter((line) => line.colour === colour).length;
    return `${COLOUR_WORDS[colour].zh} ${count}`;
  });
  const acted = provisions.filter(({ action }) => severityOf(action) >= severityOf('cut')).length;
  return `${programmes.length} 个专业：${counts.join(' · ')}；${provisions.length} 个专业点，其中 ${acted} 个须调减、停招或撤销`;
}

/** One signal with everything that speaks for and against it. */
export function printSignal(line: SignalLine, language: 'zh' | 'en'): void {
  const { over, under, confidence, planCap } = line;
  const said = (texts: readonly Wording[]): string[] => texts.map((text) => text[language]);
  console.log(`\n${nameOf(line)} · ${said([COLOUR_WORDS[line.colour], ACTION_WORDS[line.action]]).join(' · ')}`);
  const told: [string, readonly string[]][] = [
    [
      '概率 probability',
      over === null
        ? ['x']
        : [
            language === 'zh'
              ? `过剩 ${percent(over)} · 不足 ${percent(under)}`
              : `too many ${percent(over)} · too few ${percent(under)}`,
          ],
    ],
    ['理由 reasons', said(line.reasons)],
    ['计划上限 cap', planCap === null ? [] : [String(planCap)]],
    ['如何改变 flips', said(line.flips)],
    [`把握 confidence ${confidence.level}`, said(confidence.doubts)],
    ['豁免 exemptions', said(line.exemptions)],
    [
      '其他规则 beside',
      said(line.verdicts.flatMap(({ isDeciding, reason }) => (isDeciding || !reason ? [] : [reason]))),
    ],
  ];
  for (const [title, texts] of told) {
    if (texts.length > 0) console.log(`  ${title}\n${texts.map((text) => `    ${text}`).join('\n')}`);
  }
}

function printLines(lines: readonly SignalLine[], top: number): void {
  const table = new Table({
    head: ['专业 programme', '层次', '预警', '措施', '上限', '过剩', '不足', '毕业生', '岗位', '年', '把握', '规则'],
    style: { head: [], border: [] },
  });
  for (const line of lines.slice(0, top)) {
    const { outlook, planCap } = line;
    table.push([
      nameOf(line)
        .match(/.{1,18}/gu)!
        .join('\n'),
      line.level ?? '',
      COLOUR_WORDS[line.colour].zh,
      ACTION_WORDS[line.action].zh,
      planCap ?? '',
      percent(line.over),
      percent(line.under),
      outlook?.graduates?.mean.toFixed(0) ?? 'x',
      outlook?.openings?.mean.toFixed(0) ?? 'x',
      outlook?.judgedIn ?? '',
      line.confidence.level,
      ruleOf(line)
        .match(/.{1,26}/gu)
        ?.join('\n') ?? '',
    ]);
  }
  console.log(table.toString());
}

const nameOf = ({ programme, programmeZh, programmeEn, institution, institutionZh }: SignalLine): string =>
  `${programme} ${programmeZh ?? programmeEn ?? ''}${institution === '' ? '' : ` · ${institutionZh ?? institution}`}`;

/** What the weightiest ladder says; the outlook stands in the other columns. */
const ruleOf = ({ reasons }: SignalLine): string =>
  reasons.find(({ code, weight }) => code !== 'forward' && weight > 0)?.zh ?? '';

const percent = (share: number | null): string => (share === null ? 'x' : `${Math.round(100 * share)}%`);
