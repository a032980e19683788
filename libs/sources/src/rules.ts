/** Every rule a row can break. The names are stable: programs of the senders may branch on them. */
export const RULES = [
  'required',
  'column_count',
  'quote',
  'integer',
  'number',
  'range',
  'date',
  'choice',
  'too_long',
  'unknown_code',
  'outside_region',
  'citizen_id',
  'invalid_characters',
  'occupation_or_title',
  'occupation_or_industry',
  'name_needed',
  'wage_order',
  'date_order',
  'period_order',
  'filled_exceeds_openings',
  'part_exceeds_total',
  'outside_year',
  'identity',
  'attributes_json',
  'duplicate_key',
] as const;

export type RuleName = (typeof RULES)[number];

/** One fault of one row that was not accepted. */
export interface Rejection {
  /** As a person sees it in a spreadsheet: the heading is row 1. */
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly rule: RuleName;
  readonly params: Readonly<Record<string, string | number>>;
  /** The whole row as it was sent; citizen IDs are masked. */
  readonly raw: readonly string[];
}
