import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { groupBy } from '@gongxu/domain';
import { readRecords, type CsvRecord } from '@gongxu/sources';
import { UsageError } from '../usage-error.js';
import type { RowFault } from './row-fault.js';
import { seriesColumns, type SeriesColumns } from './series-columns.js';
import { timeLabel, timeOf, type Time } from './time-label.js';

/** Values at even distances in time, the oldest first. */
export interface TimedSeries {
  /** Empty where the file names no series. */
  readonly id: string;
  readonly times: readonly Time[];
  /** Units of time from one value to the next. */
  readonly step: number;
  readonly values: readonly number[];
}

export interface SeriesFile {
  readonly fileName: string;
  readonly series: readonly TimedSeries[];
  /** With a single one nothing of the file counts. */
  readonly faults: readonly RowFault[];
}

interface Point {
  readonly row: number;
  readonly id: string;
  readonly time: Time;
  readonly value: number;
}

/** Reads a file with the columns time, value or id, time, value: CSV in any usual encoding, or XLSX. */
export async function readSeriesFile(path: string, column?: string): Promise<SeriesFile> {
  const info = await stat(path).catch(() => undefined);
  if (!info?.isFile()) throw new UsageError(`there is no file ${path}`);
  const fileName = basename(path);
  const faults: RowFault[] = [];
  const points: Point[] = [];
  let columns: SeriesColumns | undefined;
  const take = (record: CsvRecord): void => {
    if (!columns) columns = seriesColumns(fileName, record.cells, column);
    else if (record.cells.some((cell) => cell.trim() !== '')) {
      const outcome = pointOf(record, columns);
      if ('rule' in outcome) faults.push(outcome);
      else points.push(outcome);
    }
  };
  for await (const _bytes of readRecords(() => createReadStream(path), info.size, undefined, fileName, take));
  if (!columns) throw new UsageError(`${fileName}: there is no row with headings`);
  if (points.length === 0 && faults.length === 0) throw new UsageError(`${fileName}: there are no rows`);
  const heading = columns.headings[columns.time]!;
  const series = [...groupBy(points, ({ id }) => id)].map(([id, ofOne]) => seriesOf(id, ofOne, heading, faults));
  return { fileName, series, faults };
}

function pointOf({ row, cells, badQuote, mayEndEarly }: CsvRecord, columns: SeriesColumns): Point | RowFault {
  const { headings } = columns;
  if (badQuote) return { row, column: '', value: '', rule: 'quote', reason: 'a quotation mark stands where none may' };
  if (mayEndEarly ? cells.length > headings.length : cells.length !== headings.length) {
    const reason = `the row has ${cells.length} cells, the heading has ${headings.length}`;
    return { row, column: '', value: '', rule: 'column_count', reason };
  }
  const cell = (at: number): string => cells[at]?.trim() ?? '';
  const fault = (at: number, rule: RowFault['rule'], reason: string): RowFault => ({
    row,
    column: headings[at]!,
    value: cell(at),
    rule,
    reason,
  });
  for (const at of [columns.id, columns.time, columns.value]) {
    if (at !== undefined && cell(at) === '') return fault(at, 'required', 'must not be empty');
  }
  const time = timeOf(cell(columns.time));
  if (!time) return fault(columns.time, 'time', 'is none of 2024, 2024Q1, 2024-03 or 2024-03-31');
  const value = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell(columns.value)) ? Number(cell(columns.value)) : NaN;
  if (!Number.isFinite(value)) return fault(columns.value, 'number', 'is not a number, such as 1234.5');
  return { row, id: columns.id === undefined ? '' : cell(columns.id), time, value };
}

/** Sorted by time; what does not fit together is added to the faults. */
function seriesOf(id: string, points: readonly Point[], column: string, faults: RowFault[]): TimedSeries {
  const [first] = points;
  const fault = ({ row, time }: Point, rule: RowFault['rule'], reason: string): unknown =>
    faults.push({ row, column, value: timeLabel(time), rule, reason });
  const { unit } = first!.time;
  const alike = points.filter(({ time }) => time.unit === unit);
  for (const point of points) {
    if (point.time.unit === unit) continue;
    fault(point, 'time_unit', `is a ${point.time.unit}, but row ${first!.row} of the same series a ${unit}`);
  }
  const sorted = [...alike].sort((a, b) => a.time.at - b.time.at || a.row - b.row);
  const distances = sorted.slice(1).map(({ time }, i) => time.at - sorted[i]!.time.at);
  const step = Math.min(...distances.filter((distance) => distance > 0));
  distances.forEach((distance, i) => {
    const [before, point] = [sorted[i]!, sorted[i + 1]!];
    if (distance === 0) fault(point, 'repeated', `stands in row ${before.row} already`);
    else if (distance !== step) {
      const units = `${step} ${point.time.unit}${step === 1 ? '' : 's'}`;
      fault(point, 'gap', `comes next after ${timeLabel(before.time)}, but other values are ${units} apart`);
    }
  });
  return {
    id,
    times: sorted.map(({ time }) => time),
    step: Number.isFinite(step) ? step : 1,
    values: sorted.map(({ value }) => value),
  };
}
