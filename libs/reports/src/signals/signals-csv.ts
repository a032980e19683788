import { listOf, SIGNAL_LISTS, type SignalLine, type SignalReport } from '@gongxu/warning';
import { csvFile } from '../csv/csv-file.js';
import type { Shown } from '../not-shown.js';
import { publishedLines } from './published-lines.js';
import {
  PROVISION_COLUMNS,
  PUBLIC_COLUMNS,
  signalHeading,
  type ShownLine,
  type SignalColumn,
} from './signal-columns.js';
import type { SignalAudience } from './signal-audience.js';
import { LIST_NAMES } from './signal-titles.js';

const JOINED = '；';

/** What the workbook has on a sheet of its own. */
const WHOLE: readonly SignalColumn[] = [
  ...(
    [
      ['理由', ({ reasons }) => reasons],
      ['如何改变', ({ flips }) => flips],
      ['疑点', ({ confidence }) => confidence.doubts],
      ['豁免', ({ exemptions }) => exemptions],
    ] satisfies [string, (line: ShownLine) => readonly { readonly zh: string }[]][]
  ).map(([zh, of]): SignalColumn => ({
    zh,
    width: 0,
    form: null,
    value: (line) =>
      of(line)
        .map((each) => each.zh)
        .join(JOINED),
  })),
];

/** One row for each programme of the region and then for each provision; for publication one for each line of a released list. */
export function signalsCsv(report: SignalReport, audience: SignalAudience): Uint8Array {
  const notice = report.notices.join(JOINED);
  const noted = notice === '' ? [] : [{ heading: '数据提示', value: () => notice }];
  const table = (columns: readonly SignalColumn[], rows: readonly (readonly [string, ShownLine])[]): Uint8Array => {
    const shown = [
      ...columns.map((column) => ({ heading: signalHeading(column, '', true), value: column.value })),
      ...noted,
    ];
    return csvFile([
      ['名单', ...shown.map(({ heading }) => heading)],
      ...rows.map(([list, line]): Shown[] => [list, ...shown.map(({ value }) => value(line))]),
    ]);
  };
  if (audience === 'publication') {
    const lines = publishedLines(report);
    const released = SIGNAL_LISTS.filter((list) => report.releases[list]);
    return table(
      PUBLIC_COLUMNS,
      released.flatMap((list) => listOf(lines, list).map((line) => [LIST_NAMES[list], line] as const)),
    );
  }
  const listed = SIGNAL_LISTS.map((list) => [list, new Set(listOf(report.programmes, list))] as const);
  const listNameOf = (line: SignalLine): string => {
    const on = listed.find(([, lines]) => lines.has(line));
    return on ? LIST_NAMES[on[0]] : 'z';
  };
  return table(
    [...PROVISION_COLUMNS.filter(({ zh }) => zh !== '首要理由'), ...WHOLE],
    [...report.programmes, ...report.provisions].map((line) => [listNameOf(line), line] as const),
  );
}
