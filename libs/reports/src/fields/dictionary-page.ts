import { SYMBOLS } from '../not-shown.js';
import { dictionaryRows } from './dictionary-rows.js';

/** The data dictionary as a page of the documentation. */
export const dictionaryPage = (): string =>
  [
    '# 数据字典 · Data dictionary',
    '',
    'Every field of a report, by its place in the JSON report; generated from `libs/reports/src/fields` by `npm run schema:write`.',
    '',
    ...Object.entries(SYMBOLS).map(([symbol, { zh, en }]) => `- \`${symbol}\` ${zh} · ${en}`),
    '',
    '| 字段 | 名称 | name | 含义 | 单位 | 算法 | 来源数据集 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...dictionaryRows().map(
      ({ path, zh, en, meaning, unit, formula, datasets }) =>
        `| \`${path}\` | ${[zh, en, meaning, unit, formula, datasets].map(inCell).join(' | ')} |`,
    ),
    '',
  ].join('\n');

const inCell = (text: string): string => text.replaceAll('|', '\\|');
