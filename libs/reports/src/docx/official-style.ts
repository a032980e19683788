import { AlignmentType, type IParagraphOptions, Paragraph, type IRunOptions, TextRun } from 'docx';

/** Faces and sizes of official documents (GB/T 9704–2012): title 小标宋 22 pt, headings 黑体 and text 仿宋 16 pt, 28 pt a line. */
const face = (eastAsia: string): IRunOptions['font'] => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia,
  cs: 'Times New Roman',
});
const TITLE = { font: face('方正小标宋简体'), size: 44 };
const HEADING = { font: face('黑体'), size: 32 };
const BODY = { font: face('仿宋'), size: 32 };
const CELL = { font: face('仿宋'), size: 19 };
const CELL_HEADING = { font: face('黑体'), size: 19 };
const PAGE_NUMBER = { font: face('宋体'), size: 28 };
const NOTICE = { font: face('黑体'), size: 24, color: 'C00000' };
export const RUN = { TITLE, HEADING, BODY, CELL, CELL_HEADING, PAGE_NUMBER, NOTICE } as const;

/** Twentieths of a point. */
const LINE = 560;
const TWO_CHARACTERS = 640;

const paragraph = (text: string, run: IRunOptions, options: IParagraphOptions): Paragraph =>
  new Paragraph({ ...options, children: [new TextRun({ ...run, text })] });

export const titleParagraph = (text: string): Paragraph =>
  paragraph(text, TITLE, { alignment: AlignmentType.CENTER, spacing: { before: 400, after: 240 } });

export const factParagraph = (text: string): Paragraph =>
  paragraph(text, { ...BODY, size: 28 }, { alignment: AlignmentType.CENTER, spacing: { after: 240 } });

export const noticeParagraph = (text: string): Paragraph =>
  paragraph(text, NOTICE, { alignment: AlignmentType.CENTER, spacing: { after: 120 } });

export const headingParagraph = (text: string): Paragraph =>
  paragraph(text, HEADING, {
    spacing: { line: LINE, before: 120 },
    indent: { firstLine: TWO_CHARACTERS },
    keepNext: true,
    outlineLevel: 0,
  });

export const bodyParagraph = (text: string): Paragraph =>
  paragraph(text, BODY, {
    spacing: { line: LINE },
    indent: { firstLine: TWO_CHARACTERS },
    alignment: AlignmentType.BOTH,
  });
