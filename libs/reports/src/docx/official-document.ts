import { AlignmentType, Document, type FileChild, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'; // prettier-ignore
import { CHINESE_ORDINALS } from '../ordinals.js';
import { coreProperties, fontTable } from './document-properties.js';
import { fixedPackage } from './fixed-package.js';
import { factParagraph, headingParagraph, noticeParagraph, RUN, titleParagraph } from './official-style.js';

export interface Chapter {
  readonly heading: string;
  readonly content: readonly FileChild[];
}

export interface OfficialDocument {
  readonly title: string;
  /** The short facts under the title. */
  readonly facts: string;
  /** A warning on every page; none where empty. */
  readonly notice: string;
  /** The day the document is dated by, ISO. */
  readonly day: string;
  readonly chapters: readonly Chapter[];
}

/** Margins of official documents (GB/T 9704–2012) on A4, twentieths of a point. */
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 };

/** A DOCX in the form of official documents, its chapters numbered; the same content gives the same bytes. */
export async function officialDocument({ title, facts, notice, day, chapters }: OfficialDocument): Promise<Uint8Array> {
  const document = new Document({
    title,
    styles: { default: { document: { run: RUN.BODY } } },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.PORTRAIT, width: 11906, height: 16838 }, margin: MARGIN },
        },
        headers: { default: new Header({ children: notice === '' ? [] : [noticeParagraph(notice)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          titleParagraph(title),
          factParagraph(facts),
          ...chapters.flatMap(({ heading, content }, index) => [
            headingParagraph(`${CHINESE_ORDINALS[index]}、${heading}`),
            ...content,
          ]),
        ],
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return fixedPackage(packed, {
    'docProps/core.xml': coreProperties(title, day),
    'word/fontTable.xml': fontTable(),
  });
}

/** — 1 — */
const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...RUN.PAGE_NUMBER, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });
