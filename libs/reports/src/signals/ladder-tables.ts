import { ACTION_WORDS, COLOUR_WORDS, type SignalLine, type SignalReport } from '@gongxu/warning';
import type { Shown } from '../not-shown.js';
import type { Table } from '../xlsx/circulated-workbook.js';
import { PROVISION_COLUMNS } from './signal-columns.js';

const NAMED = PROVISION_COLUMNS.slice(0, 6);

/** 规则对照: what every rule says of each provision, side by side. */
export const verdictTable = ({ ladders, provisions }: SignalReport): Table => ({
  name: '规则对照',
  title: '各规则结论对照',
  about: '同一数据在各地规则下的结论；决定措施者在前',
  columns: [
    ...NAMED.map(({ zh, width }) => ({ heading: zh, width, format: null })),
    ...ladders.map(({ id, isDeciding }) => ({ heading: isDeciding ? `${id}\n（决定）` : id, width: 16, format: null })),
  ],
  rows: provisions.map((line): Shown[] => [
    ...NAMED.map(({ value }) => value(line)),
    ...ladders.map(({ id }) => verdictText(line, id)),
  ]),
  frozenColumns: 5,
});

function verdictText({ verdicts }: SignalLine, ladder: string): string {
  const verdict = verdicts.find((each) => each.ladder === ladder);
  if (!verdict) return 'z';
  const colour = COLOUR_WORDS[verdict.colour].zh;
  return verdict.action === 'none' ? colour : `${colour}，${ACTION_WORDS[verdict.action].zh}`;
}

/** 规则: the ladders with their sources. */
export const ladderTable = ({ ladders }: SignalReport): Table => ({
  name: '规则',
  title: '预警规则及来源',
  about: '所用规则、版本、落实率口径与来源',
  columns: [
    { heading: '规则', width: 18, format: null },
    { heading: '版本', width: 10, format: null },
    { heading: '名称', width: 46, format: null },
    { heading: '落实率口径', width: 12, format: null },
    { heading: '作用', width: 10, format: null },
    { heading: '来源', width: 70, format: null },
  ],
  rows: ladders.map(({ id, version, labelZh, placementFormula, isDeciding, source }) => [
    id,
    version,
    labelZh,
    `${placementFormula} 年`,
    isDeciding ? '决定' : '对照',
    source,
  ]),
});
