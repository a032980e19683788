/** What is known of a free job title. A `group` is not an occupation: the title is too broad for one. */
export type TitleCoding =
  | { readonly kind: 'exact'; readonly code: string }
  | { readonly kind: 'alias'; readonly code: string }
  | { readonly kind: 'contained'; readonly code: string }
  | { readonly kind: 'group'; readonly code: string }
  | { readonly kind: 'uncoded' };

/** The code lists a title is compared with. */
export interface TitleLists {
  /** Official names in any language. */
  readonly names: readonly { readonly code: string; readonly name: string }[];
  /** Other titles known to mean a code. */
  readonly aliases: readonly { readonly code: string; readonly title: string }[];
  /** Parent of each code; a code that is nobody's parent is an occupation, any other a group. */
  readonly parents: ReadonlyMap<string, string>;
}
