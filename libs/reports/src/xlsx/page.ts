import type { WriteSheet } from 'hucre/xlsx';

type PageSetup = NonNullable<WriteSheet['pageSetup']>;
type HeaderFooter = NonNullable<WriteSheet['headerFooter']>;

/** A4 landscape, as wide as the page and as long as it takes; headings again on every page. */
export const pageSetup = (headingRow?: number): PageSetup => ({
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5, header: 0.35, footer: 0.35 },
  ...(headingRow === undefined ? {} : { printTitlesRow: `$${headingRow}:$${headingRow}` }),
});

/** Title and notice above, page numbers below. The size comes before the face, or digits of the text would be taken for it. */
export const headerFooter = (title: string, notice: string): HeaderFooter => ({
  oddHeader: `&L&9&"仿宋"${twice(title)}${notice === '' ? '' : `&R&9&KC00000&"黑体"${twice(notice)}`}`,
  oddFooter: '&C&9&"仿宋"第 &P 页 共 &N 页',
});

const twice = (text: string): string => text.replaceAll('&', '&&');
