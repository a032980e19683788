import { DomainError } from '@gongxu/domain';
import { cellTransform, type CellTransform } from './cell-transform.js';
import { maskCitizenIds } from './citizen-id.js';
import type { ColumnDefinition, DatasetDefinition } from './dataset-definition.js';
import type { ColumnSource, SourceDefinition } from './source-definition.js';
import { UnreadableFileError } from './unreadable-file-error.js';

/** Where a column's cell comes from in a row of the file. */
export interface PlannedColumn {
  readonly column: ColumnDefinition;
  /** As the sender knows it: the heading of the file, or the column's name. */
  readonly shownAs: string;
  /** Position of the cell; -1 when the value is not that of one cell. */
  readonly index: number;
  /** Taken as it stands, but for white space around it. */
  readonly isPlain: boolean;
  /** Undefined: the source definition's map does not know the cell. */
  read(cells: readonly string[]): string | undefined;
  /** Cells the map knows. */
  readonly mapped: readonly string[];
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
  if (names.some((name) => name.includes('\0')))
    throw new UnreadableFileError(fileName, 'the heading row is no text; send CSV or XLSX');
  const repeated = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (repeated !== undefined) throw new UnreadableFileError(fileName, `the heading "${repeated}" stands twice`);

  const unknown = Object.keys(source?.columns ?? {}).find(
    (name) => !dataset.columns.some((column) => column.name === name),
  );
  if (unknown !== undefined) {
    throw new DomainError(
      'INVALID_SOURCE_DEFINITION',
      `source definition for ${fileName}: columns.${unknown}: ${dataset.name} has no such column`,
    );
  }
  const finder = new HeadingFinder(names, fileName);
  const columns = dataset.columns.map((column) =>
    planned(column, source?.columns[column.name], source?.missing ?? [], finder),
  );
  for (const { column } of [...(source?.skipRows ?? []), ...(source?.noMatch ?? [])]) finder.indexOf([column]);
  if (source?.explode) finder.indexOf([source.explode.column]);
  return {
    columns,
    headings: names,
    width: names.length,
    ignoredHeadings: finder.unused(),
    indexOf: (heading) => finder.indexOf([heading]),
  };
}

function planned(
  column: ColumnDefinition,
  mapping: ColumnSource | undefined,
  missing: readonly string[],
  finder: HeadingFinder,
): PlannedColumn {
  const plan = { column, shownAs: column.labelZh, index: -1, isPlain: false, mapped: Object.keys(mapping?.map ?? {}) };
  if (mapping?.value !== undefined) return { ...plan, shownAs: column.name, read: () => String(mapping.value) };
  if (mapping?.gather) return { ...plan, shownAs: column.name, read: gathered(mapping.gather, finder) };
  const index = mapping?.from === undefined ? finder.find(column) : finder.indexOf([mapping.from].flat());
  if (index === undefined) return { ...plan, read: () => '' };
  const transform = cellTransform(mapping, missing);
  return {
    ...plan,
    index,
    shownAs: finder.names[index]!,
    isPlain: transform === undefined,
    read: cellAt(index, transform),
  };
}

/** The headings of one file, and which of them were asked for. */
class HeadingFinder {
  private readonly used = new Set<number>();

  constructor(
    readonly names: readonly string[],
    private readonly fileName: string,
  ) {}

  /** The first of the headings that the file has. */
  indexOf(headings: readonly string[]): number {
    const index = headings.map((heading) => this.names.indexOf(heading.trim())).find((at) => at !== -1);
    if (index === undefined)
      throw new UnreadableFileError(this.fileName, `there is no heading "${headings.join('" or "')}"; ${this.found}`);
    this.used.add(index);
    return index;
  }

  /** By the column's name and labels first, then by its other headings in their order; capitals do not matter. */
  find(column: ColumnDefinition): number | undefined {
    const plain = this.names.map((name) => name.toLowerCase());
    const accepted = [column.labelZh, column.name, column.labelEn, ...column.headings].map((heading) =>
      heading.toLowerCase(),
    );
    const index = accepted.map((heading) => plain.indexOf(heading)).find((at) => at !== -1);
    if (index !== undefined) this.used.add(index);
    else if (column.required) {
      const names = [column.labelZh, column.name, ...column.headings].join(' / ');
      throw new UnreadableFileError(this.fileName, `the column ${column.labelZh} (${names}) is missing; ${this.found}`);
    }
    return index;
  }

  unused(): string[] {
    return this.names.filter((name, i) => name !== '' && !this.used.has(i));
  }

  private get found(): string {
    return `found: ${this.names.filter(Boolean).join(', ') || 'no headings'}`;
  }
}

function cellAt(index: number, transform: CellTransform | undefined): PlannedColumn['read'] {
  return transform ? (cells) => transform(cells[index]!.trim()) : (cells) => cells[index]!.trim();
}

/** Cells that are empty are left out; no cell at all is no value. */
function gathered(gather: NonNullable<ColumnSource['gather']>, finder: HeadingFinder): PlannedColumn['read'] {
  const pairs = Array.isArray(gather) ? gather.map((heading) => [heading, heading] as const) : Object.entries(gather);
  const parts = pairs.map(([key, heading]) => [key, finder.indexOf([heading])] as const);
  return (cells) => {
    const filled = parts.flatMap(([key, index]) => (cells[index]!.trim() === '' ? [] : [[key, cells[index]!.trim()]]));
    return filled.length === 0 ? '' : JSON.stringify(Object.fromEntries(filled));
  };
}
