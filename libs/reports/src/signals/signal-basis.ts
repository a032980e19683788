import type { Doubt, ExemptionNote, Flip, Reason, SignalLine, SignalReport } from '@gongxu/warning';
import { nameShown } from '../name-shown.js';
import type { Shown } from '../not-shown.js';
import type { Table } from '../xlsx/circulated-workbook.js';

const COLUMNS = [
  { heading: '专业代码', width: 10, format: null },
  { heading: '专业名称', width: 22, format: null },
  { heading: '院校', width: 24, format: null },
  { heading: '类别', width: 10, format: null },
  { heading: '依据', width: 70, format: null },
  { heading: '英文', width: 60, format: null },
] as const;

/** 依据: every reason, what would flip the signal, doubts, exemptions and what other rules say, a row each. */
export const basisTable = ({ programmes, provisions }: SignalReport): Table => ({
  name: '依据',
  title: '预警依据',
  about: '每个预警的理由、如何改变、疑点、豁免与其他规则的结论',
  columns: COLUMNS,
  rows: [...programmes, ...provisions]
    .filter(({ colour, action }) => colour !== 'none' || action !== 'none')
    .flatMap(basisOf),
  frozenColumns: 2,
});

type Told = Reason | Flip | Doubt | ExemptionNote;

function basisOf(line: SignalLine): Shown[][] {
  const { programme, programmeZh, programmeEn, institution, institutionZh, institutionEn } = line;
  const subject = [
    programme,
    nameShown({ nameZh: programmeZh, nameEn: programmeEn }, programme),
    institution === '' ? 'z' : nameShown({ nameZh: institutionZh, nameEn: institutionEn }, institution),
  ];
  const told: readonly (readonly [string, readonly Told[]])[] = [
    ['理由', line.reasons],
    ['如何改变', line.flips],
    ['疑点', line.confidence.doubts],
    ['豁免', line.exemptions],
    ['其他规则', line.verdicts.flatMap(({ isDeciding, reason }) => (isDeciding || !reason ? [] : [reason]))],
  ];
  return told.flatMap(([kind, texts]) => texts.map(({ zh, en }) => [...subject, kind, zh, en]));
}
