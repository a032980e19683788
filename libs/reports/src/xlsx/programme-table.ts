import { nameShown } from '../name-shown.js';
import type { Shown } from '../not-shown.js';
import type { ReportedEntry, ReportedProgramme } from '../report.js';
import type { TableColumn } from './table-sheet.js';

const COLUMNS: readonly TableColumn[] = [
  { heading: '位次', width: 6, format: '0' },
  { heading: '职业代码', width: 11, format: null },
  { heading: '职业名称', width: 22, format: null },
  { heading: '专业代码', width: 10, format: null },
  { heading: '专业名称', width: 24, format: null },
  { heading: '对应权重\n（%）', width: 9, format: '0.0%' },
  { heading: '本地毕业生\n（人）', width: 10, format: '#,##0' },
  { heading: '本地院校', width: 60, format: null },
];

/** 专业与院校: one row for each programme of each occupation, with the colleges that offer it and their graduates. */
export const programmeTable = (entries: readonly ReportedEntry[]) => ({
  name: '专业与院校',
  title: '典型专业与本地院校',
  about: '通向紧缺与过剩职业的专业、权重、毕业生与开设院校',
  columns: COLUMNS,
  rows: entries.flatMap((entry) =>
    entry.programmes.map((programme): Shown[] => [
      entry.rank,
      entry.occupation,
      nameShown(entry, entry.occupation),
      programme.programme,
      nameShown(programme, programme.programme),
      programme.weight,
      programme.graduates ?? 'x',
      institutionsText(programme),
    ]),
  ),
  frozenColumns: 3,
});

const institutionsText = ({ institutions }: ReportedProgramme): string =>
  institutions
    .map((institution) => {
      const name = nameShown(institution, institution.code);
      return institution.graduates === null ? name : `${name}（${institution.graduates} 人）`;
    })
    .join('；') || 'x';
