export type FaultRule = 'column_count' | 'quote' | 'required' | 'time' | 'time_unit' | 'number' | 'repeated' | 'gap';

/** What is wrong with a row of the user's file. */
export interface RowFault {
  /** As a spreadsheet counts; the heading is row 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly rule: FaultRule;
  readonly reason: string;
}

const MOST_SHOWN = 50;

/** One line for each fault, in the order of the rows. */
export function faultLines(fileName: string, faults: readonly RowFault[]): string {
  const lines = [...faults]
    .sort((a, b) => a.row - b.row)
    .slice(0, MOST_SHOWN)
    .map(({ row, column, value, rule, reason }) => {
      const place = [`row ${row}`, ...(column === '' ? [] : [`column "${column}"`, `value "${value}"`])];
      return `${fileName}: ${place.join(', ')}: ${rule}: ${reason}`;
    });
  const more = faults.length - lines.length;
  return [...lines, ...(more > 0 ? [`… and ${more} more`] : []), `${fileName}: nothing was forecast`].join('\n');
}
