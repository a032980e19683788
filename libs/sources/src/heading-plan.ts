import { DomainError } from '@gongxu/domain';
import { cellTransform, type CellTransform } from './cell-transform.js';
import { maskCitizenIds } from './citizen-id.js';
import type { ColumnDefinition, DatasetDefinition } from './dataset-definition.js';
import type { SourceDefinition } from './source-definition.js';

/** Where a column's cell comes from in a row of the file. */
export interface PlannedColumn {
  readonly column: ColumnDefinition;
  /** As the sender knows it: the heading of the file, or the column's name. */
  readonly shownAs: string;
  read(cells: readonly string[]): string | undefined;
}

export interface HeadingPlan {
  readonly columns: readonly PlannedColumn[];
  readonly headings: readonly string[];
  readonly width: number;
  readonly ignoredHeadings: readonly string[];
  indexOf(heading: string): number;
}

/** Finds every column of the dataset in the headings of the file. */
export function planHeadings(
  headings: readonly string[],
  dataset: DatasetDefinition,
  source: SourceDefinition | undefined,
  fileName: string,
): HeadingPlan {
  // Without a heading row the first person's row stands here, and headings are told in errors.
  const names = headings.map((heading) => maskCitizenIds(heading.trim()));
  const unreadable = (message: string): DomainError => new DomainError('UNREADABLE_FILE', `${fileName}: ${message}`);
  const repeated = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (repeated !== undefined) throw unreadable(`the heading "${repeated}" stands twice`);

  const unknown = Object.keys(source?.columns ?? {}).find((name) => !dataset.columns.some((column) => column.name === name));
  if (unknown !== undefined) {
    throw new DomainError('INVALID_SOURCE_DEFINITION', `source definition for ${fileName}: columns.${unknown}: ${dataset.name} has no such column`);
  }
  const used = new Set<number>();
  const at = (heading: string): number => {
    const index = names.indexOf(heading);
    if (index === -1) throw unreadable(`there is no heading "${heading}"; found: ${names.join(', ')}`);
    used.add(index);
    return index;
  };
  const columns = dataset.columns.map((column) => plan(column, { names, source, at, unreadable, used }));
  for (const { column } of source?.skipRows ?? []) at(column);
  if (source?.explode) at(source.explode.column);
  return {
    columns,
    headings: names,
    width: names.length,
    ignoredHeadings: names.filter((name, i) => name !== '' && !used.has(i)),
    indexOf: at,
  };
}

interface Finding {
  readonly names: readonly string[];
  readonly source: SourceDefinition | undefined;
  readonly at: (heading: string) => number;
  readonly unreadable: (message: string) => DomainError;
  readonly used: Set<number>;
}

function plan(column: ColumnDefinition, { names, source, at, unreadable, used }: Finding): PlannedColumn {
  const mapping = source?.columns[column.name];
  const transform = cellTransform(mapping, source?.missing ?? []);
  if (mapping?.value !== undefined) return { column, shownAs: column.name, read: () => String(mapping.value) };
  if (mapping?.gather) return { column, shownAs: column.name, read: gathered(mapping.gather.map((heading) => [heading, at(heading)] as const)) };
  if (mapping?.from !== undefined) return { column, shownAs: mapping.from, read: cellAt(at(mapping.from), transform) };
  const index = names.findIndex((name) => accepts(column, name));
  if (index === -1) {
    if (!column.required) return { column, shownAs: column.labelZh, read: () => '' };
    const accepted = [column.labelZh, column.name, ...column.headings].join(' / ');
    throw unreadable(`the column ${column.labelZh} (${accepted}) is missing; found: ${names.filter(Boolean).join(', ') || 'no headings'}`);
  }
  used.add(index);
  return { column, shownAs: names[index]!, read: cellAt(index, transform) };
}

const accepts = ({ name, labelZh, labelEn, headings }: ColumnDefinition, heading: string): boolean => {
  const plain = heading.toLowerCase();
  return plain === name || heading === labelZh || plain === labelEn.toLowerCase() || headings.some((other) => other.toLowerCase() === plain);
};

function cellAt(index: number, transform: CellTransform): PlannedColumn['read'] {
  return (cells) => transform(cells[index]!.trim());
}

/** Cells that are empty are left out; no cell at all is no value. */
function gathered(parts: readonly (readonly [heading: string, index: number])[]): PlannedColumn['read'] {
  return (cells) => {
    const filled = parts.flatMap(([heading, index]) => (cells[index]!.trim() === '' ? [] : [[heading, cells[index]!.trim()]]));
    return filled.length === 0 ? '' : JSON.stringify(Object.fromEntries(filled));
  };
}
