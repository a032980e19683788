import { aboutOf } from '../about.js';
import { nameShown } from '../name-shown.js';
import type { Report } from '../report.js';
import { datasetName } from '../source-rows.js';
import { noticeOf, subtitleOf, titleOf } from '../titles.js';
import { RATING_WORDS } from '../words.js';
import { LIST_COLUMNS, listRows } from './list-rows.js';
import { type Chapter, officialDocument } from './official-document.js';
import { bodyParagraph } from './official-style.js';
import { officialTable } from './official-table.js';

/** The edition as an official document: title, explanation, lists with reasons, changes, sources. */
export const catalogueDocx = (report: Report): Promise<Uint8Array> =>
  officialDocument({
    title: titleOf(report),
    facts: subtitleOf(report),
    notice: noticeOf(report),
    day: report.merge?.asOf ?? `${report.year}-12-31`,
    chapters: chaptersOf(report),
  });

function chaptersOf(report: Report): readonly Chapter[] {
  const listed = report.entries.filter((entry) => entry.listed);
  const surplus = report.entries.filter(({ rating }) => rating === 'surplus').reverse();
  return [
    ...aboutOf(report).map(({ heading, paragraphs }) => ({ heading, content: paragraphs.map(bodyParagraph) })),
    { heading: `紧缺职业目录（${listed.length} 个）`, content: [officialTable(LIST_COLUMNS, listRows(listed))] },
    { heading: `过剩职业目录（${surplus.length} 个）`, content: [officialTable(LIST_COLUMNS, listRows(surplus))] },
    { heading: '人工调整', content: adjustmentTexts(report).map(bodyParagraph) },
    { heading: '与上次目录相比的变化', content: changeTexts(report).map(bodyParagraph) },
    { heading: '数据来源', content: [sourceTable(report)] },
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
