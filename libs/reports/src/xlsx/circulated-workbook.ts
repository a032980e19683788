import { writeXlsx } from 'hucre/xlsx';
import type { Section } from '../section.js';
import { contentsSheet } from './contents-sheet.js';
import { type TableSheet, tableSheet } from './table-sheet.js';
import { aboutSheet, coverSheet, type Cover, type Frame } from './text-sheets.js';

/** A table of the workbook, and what the contents say of it. */
export type Table = Omit<TableSheet, 'subtitle' | 'notice'> & { readonly about: string };

export interface CirculatedWorkbook {
  readonly frame: Frame;
  readonly cover: Cover;
  readonly sections: readonly Section[];
  /** What the contents say of the explanation. */
  readonly explains: string;
  readonly tables: readonly Table[];
  /** The document is as old as its data: the same content gives the same bytes. */
  readonly day: Date;
}

/** A workbook as offices circulate it: cover, explanation, contents with links, tables. */
export function circulatedWorkbook({
  frame,
  cover,
  sections,
  explains,
  tables,
  day,
}: CirculatedWorkbook): Promise<Uint8Array> {
  const { title, ...underTitle } = frame;
  const chapters = [
    { name: '封面', about: '标题、版次与校验值', rows: null },
    { name: '说明', about: explains, rows: null },
    ...tables.map(({ name, about, rows }) => ({ name, about, rows: rows.length })),
  ];
  return writeXlsx({
    sheets: [
      coverSheet(frame, cover),
      aboutSheet(frame, sections),
      contentsSheet(underTitle, chapters),
      ...tables.map(({ about: _, ...table }) => tableSheet({ ...underTitle, ...table })),
    ],
    properties: { title, subject: frame.notice, created: day, modified: day },
    defaultFont: { name: '仿宋', size: 10.5 },
  });
}
