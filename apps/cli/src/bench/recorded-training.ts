import type { SimulatedTraining } from '@gongxu/prisma-seeds';

export type RecordedRow = Readonly<Record<string, string>>;

/** The rows of a simulated file by heading: what a bureau has on record, nothing of the truth behind it. */
export function rowsOf({ tables }: Pick<SimulatedTraining, 'tables'>, dataset: string): RecordedRow[] {
  const { headings, rows } = tables.find((table) => table.dataset === dataset)!;
  return [...rows()].map((cells) => Object.fromEntries(headings.map((heading, place) => [heading, cells[place]!])));
}
