import type { WriteSheet } from 'hucre/xlsx';
import { type TableSheet, tableSheet } from './table-sheet.js';
import { STYLES } from './style.js';

export interface Chapter {
  readonly name: string;
  readonly about: string;
  /** Rows of a table; null for a page of text. */
  readonly rows: number | null;
}

/** 目录: every sheet with what it holds, each a link. */
export function contentsSheet(
  frame: Pick<TableSheet, 'subtitle' | 'notice'>,
  chapters: readonly Chapter[],
): WriteSheet {
  const sheet = tableSheet({
    ...frame,
    name: '目录',
    title: '目　录',
    columns: [
      { heading: '工作表', width: 22, format: null },
      { heading: '内容', width: 86, format: null },
      { heading: '行数', width: 12, format: '0' },
    ],
    rows: chapters.map(({ name, about, rows }) => [name, about, rows ?? 'z']),
  });
  const first = 4;
  chapters.forEach(({ name }, index) => {
    sheet.cells!.set(`${first + index},0`, {
      value: name,
      type: 'string',
      style: STYLES.link,
      hyperlink: { target: '', location: `'${name}'!A1` },
    });
  });
  const { autoFilter: _, ...withoutFilter } = sheet;
  return withoutFilter;
}
