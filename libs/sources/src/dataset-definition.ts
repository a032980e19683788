import type { CodeKind, DatasetName } from '@gongxu/domain';
import type { RuleName } from './rules.js';

export type ColumnType =
  | { readonly kind: 'text'; readonly maxLength: number }
  /** `labelled`: a name may follow the code after a space, as the drop-downs of a template have it. */
  | { readonly kind: 'code'; readonly codes: CodeKind; readonly labelled?: true }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'number'; readonly min: number; readonly max: number }
  | { readonly kind: 'date' }
  /** Accepted spellings and what is stored for them; null: the spelling means that there is no value. */
  | { readonly kind: 'choice'; readonly values: Readonly<Record<string, string | null>> };

export interface ColumnDefinition {
  readonly name: string;
  readonly labelZh: string;
  readonly labelEn: string;
  /** Other headings the column is recognised by, beside its name and labels. */
  readonly headings: readonly string[];
  readonly type: ColumnType;
  readonly required: boolean;
  /** Stored where there is no value. */
  readonly otherwise?: string;
  readonly unit?: string;
}

/** The values of one row as they will be stored; undefined where there is none. */
export type RowValues = (column: string) => string | undefined;

export interface RowFault {
  readonly column: string;
  readonly rule: RuleName;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface RowContext {
  /** The year the file is imported for. */
  readonly year: number;
  /** Tolerance of identities in the stored unit. */
  readonly rounding: number;
}

/** A rule about several columns of one row; it sees rows only in which its own columns are good each by itself. */
export interface RowRule {
  readonly columns: readonly string[];
  check(values: RowValues, context: RowContext): RowFault | undefined;
}

/** The contract of one dataset with those who send it. */
export interface DatasetDefinition {
  readonly name: DatasetName;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly sender: string;
  /** In the order of the table's columns. */
  readonly columns: readonly ColumnDefinition[];
  /** Columns that name a row; a later row with the same key goes to the quarantine. */
  readonly key: readonly string[];
  readonly rowRules: readonly RowRule[];
}
