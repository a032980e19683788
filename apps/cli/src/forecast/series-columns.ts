import { UsageError } from '../usage-error.js';

/** Where in a row its parts stand. */
export interface SeriesColumns {
  readonly headings: readonly string[];
  readonly time: number;
  readonly value: number;
  /** Undefined: the file holds one series. */
  readonly id: number | undefined;
}

const TIME = ['time', 'year', 'date', 'period', '时间', '年份', '年度', '年', '日期', '期间'];
const ID = ['id', 'series', 'name', '编号', '序列', '系列', '名称'];
const VALUE = ['value', '数值', '值'];

/** Finds the columns by their headings; capitals do not matter. `wanted` names the column of the values. */
export function seriesColumns(fileName: string, cells: readonly string[], wanted: string | undefined): SeriesColumns {
  const headings = cells.map((cell) => cell.trim());
  const plain = headings.map((heading) => heading.toLowerCase());
  const refuse = (message: string): UsageError =>
    new UsageError(`${fileName}: row 1: ${message}; found: ${headings.join(', ')}`);
  const repeated = headings.find((heading, i) => heading !== '' && plain.indexOf(plain[i]!) !== i);
  if (repeated !== undefined) throw refuse(`the heading "${repeated}" stands twice`);

  const find = (names: readonly string[]): number | undefined =>
    names.map((name) => plain.indexOf(name.toLowerCase())).find((at) => at !== -1);
  const time = find(TIME);
  if (time === undefined) throw refuse(`a column of times is missing (${TIME.join(' / ')})`);
  const named = find(wanted === undefined ? VALUE : [wanted]);
  if (wanted !== undefined && named === undefined) throw refuse(`there is no column "${wanted}"`);
  const id = find(ID);
  const rest = plain.flatMap((_, at) => (at === time || at === id ? [] : [at]));
  const value = named ?? (rest.length === 1 ? rest[0] : undefined);
  if (value === undefined) throw refuse('which column holds the values? name it with --column');
  if (value === time) throw refuse(`"${headings[time]}" holds the times, not the values`);
  return { headings, time, value, id: id === value ? undefined : id };
}
