import { AlignmentType, Document, type FileChild, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'; // prettier-ignore
import { aboutOf } from '../about.js';
import { nameShown } from '../name-shown.js';
import type { Report } from '../report.js';
import { datasetName } from '../source-rows.js';
import { CHINESE_ORDINALS } from '../ordinals.js';
import { noticeOf, subtitleOf, titleOf } from '../titles.js';
import { RATING_WORDS } from '../words.js';
import { coreProperties, fontTable } from './document-properties.js';
import { fixedPackage } from './fixed-package.js';
import { LIST_COLUMNS, listRows } from './list-rows.js';
import {
  bodyParagraph,
  factParagraph,
  headingParagraph,
  noticeParagraph,
  RUN,
  titleParagraph,
} from './official-style.js';
import { officialTable } from './official-table.js';

/** Margins of official documents (GB/T 9704–2012) on A4, twentieths of a point. */
const MARGIN = { top: 2098, bottom: 1984, left: 1587, right: 1474 };

/** The edition as an official document: title, explanation, lists with reasons, changes, sources. */
export async function catalogueDocx(report: Report): Promise<Uint8Array> {
  const notice = noticeOf(report);
  const document = new Document({
    title: titleOf(report),
    styles: { default: { document: { run: RUN.BODY } } },
    sections: [
      {
        properties: {
          page: { size: { orientation: PageOrientation.PORTRAIT, width: 11906, height: 16838 }, margin: MARGIN },
        },
        headers: { default: new Header({ children: notice === '' ? [] : [noticeParagraph(notice)] }) },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: contentOf(report),
      },
    ],
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return fixedPackage(packed, {
    'docProps/core.xml': coreProperties(titleOf(report), report.merge?.asOf ?? `${report.year}-12-31`),
    'word/fontTable.xml': fontTable(),
  });
}

/** — 1 — */
const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ ...RUN.PAGE_NUMBER, children: ['— ', PageNumber.CURRENT, ' —'] })],
  });

function contentOf(report: Report): FileChild[] {
  const listed = report.entries.filter((entry) => entry.listed);
  const surplus = report.entries.filter(({ rating }) => rating === 'surplus').reverse();
  const chapters: readonly { readonly heading: string; readonly content: readonly FileChild[] }[] = [
    ...aboutOf(report).map(({ heading, paragraphs }) => ({ heading, content: paragraphs.map(bodyParagraph) })),
    { heading: `紧缺职业目录（${listed.length} 个）`, content: [officialTable(LIST_COLUMNS, listRows(listed))] },
    { heading: `过剩职业目录（${surplus.length} 个）`, content: [officialTable(LIST_COLUMNS, listRows(surplus))] },
    { heading: '人工调整', content: adjustmentTexts(report).map(bodyParagraph) },
    { heading: '与上次目录相比的变化', content: changeTexts(report).map(bodyParagraph) },
    { heading: '数据来源', content: [sourceTable(report)] },
  ];
  return [
    titleParagraph(titleOf(report)),
    factParagraph(subtitleOf(report)),
    ...chapters.flatMap(({ heading, content }, index) => [
      headingParagraph(`${CHINESE_ORDINALS[index]}、${heading}`),
      ...content,
    ]),
  ];
}

const adjustmentTexts = ({ adjustments }: Report): readonly string[] =>
  adjustments.length === 0
    ? ['本版没有人工调整，评级均为计算结果。']
    : adjustments.map((one) => {
        const [from, to] = [RATING_WORDS[one.computedRating], RATING_WORDS[one.rating]];
        return `${nameShown(one, one.occupation)}（${one.occupation}）：计算为${from}，调整为${to}。理由：${one.reason}`;
      });

function changeTexts({ entries, dropped, previousEdition }: Report): readonly string[] {
  if (!previousEdition) return ['没有上次目录，不作比较。'];
  const added = entries.filter(({ change }) => change === 'new').map((entry) => nameShown(entry, entry.occupation));
  const gone = dropped.map((one) => nameShown(one, one.code));
  const kept = entries.filter(({ change }) => change === 'persistent').length;
  return [
    `与 ${previousEdition.year} 年度目录相比，延续 ${kept} 个，新增 ${added.length} 个，退出 ${gone.length} 个。`,
    ...(added.length > 0 ? [`新增：${added.join('、')}。`] : []),
    ...(gone.length > 0 ? [`退出：${gone.join('、')}。`] : []),
  ];
}

const sourceTable = ({ sources }: Report) =>
  officialTable(
    [
      { heading: '数据集', width: 28, align: 'left' },
      { heading: '文件', width: 58, align: 'left' },
      { heading: '年度', width: 12, align: 'center' },
      { heading: '入库行数', width: 20, align: 'right' },
      { heading: '校验值（SHA-256 前 16 位）', width: 38, align: 'left' },
    ],
    sources.map((file) => [
      datasetName(file),
      file.fileName,
      file.year === 0 ? 'z' : String(file.year),
      file.rowsLoaded === null ? 'x' : String(file.rowsLoaded),
      file.sha256.slice(0, 16),
    ]),
  );
