import { isDatasetName } from '@gongxu/domain';
import type { Shown } from './not-shown.js';
import type { Report, SourceFile } from './report.js';
import { DATASET_WORDS } from './words.js';

export const SOURCE_COLUMNS = [
  { heading: '数据集', width: 16, format: null },
  { heading: '文件', width: 34, format: null },
  { heading: '地区', width: 10, format: null },
  { heading: '年度', width: 7, format: '0' },
  { heading: '报送', width: 16, format: null },
  { heading: '入库行数', width: 10, format: '#,##0' },
  { heading: '未接收行数', width: 10, format: '#,##0' },
  { heading: '提示', width: 22, format: null },
  { heading: 'SHA-256', width: 66, format: null },
] as const;

/** The files of the edition; lists of codes belong to no region and year. */
export const sourceRows = ({ sources }: Pick<Report, 'sources'>): readonly (readonly Shown[])[] =>
  sources.map((file): Shown[] => [
    datasetName(file),
    file.fileName,
    file.region === '*' ? 'z' : file.region,
    file.year === 0 ? 'z' : file.year,
    file.sender ?? 'x',
    file.rowsLoaded ?? 'x',
    file.rowsRejected ?? 'x',
    file.notice ?? 'z',
    file.sha256,
  ]);

export const datasetName = ({ dataset }: SourceFile): string =>
  isDatasetName(dataset) ? DATASET_WORDS[dataset] : dataset;
