import type { DatasetName } from '@gongxu/domain';
import type { Suppressed } from '@gongxu/disclosure';
import type { NotShown, Shown } from '../not-shown.js';
import type { Report } from '../report.js';
import type { Column, Place } from './column.js';
import type { NumberForm } from './number-form.js';

/** What a data dictionary says of a field. */
export interface Meaning {
  readonly zh: string;
  readonly en: string;
  readonly meaning: string;
  readonly formula?: string;
  readonly datasets?: readonly DatasetName[];
}

/** A field as one column of a flat table; `text` says it in words of its own. */
export interface InTable<V, Owner> {
  readonly in: Place;
  readonly width: number;
  readonly heading?: string;
  readonly text?: (value: V, owner: Owner) => Shown;
}

/** What a value is, as its type says; `open` is an object whose fields are not described here. */
export type Kind<V> = [V] extends [boolean]
  ? { readonly kind: 'flag' }
  : [V] extends [number]
    ? { readonly kind: 'number'; readonly as: NumberForm }
    : [V] extends [string]
      ? string extends V
        ? { readonly kind: 'text' }
        : { readonly kind: 'choice'; readonly words: Readonly<Record<V, string>> }
      : V extends readonly (infer Item)[]
        ? { readonly kind: 'list'; readonly of: Kind<Item>; readonly columns?: (report: Report) => readonly Column[] }
        : { readonly kind: 'group'; readonly fields: Fields<V> } | { readonly kind: 'open' };

/** What may be absent names the symbol that stands in its place. */
type Absent<V, Owner> = null extends V ? { readonly absent: NotShown | ((owner: Owner) => NotShown) } : object;

/** A count, or a figure made of one, that a report for publication may not show. */
type Hideable<V> = string extends V ? object : Suppressed extends V ? { readonly hideable: true } : object;

/** What the value is when it is there and shown. */
type Told<V> = string extends V ? V : Exclude<V, Suppressed>;

/** A field that older editions do not have. */
type Optional<V> = undefined extends V ? { readonly optional: true } : object;

export type Field<V, Owner> = Meaning &
  Kind<Told<NonNullable<V>>> &
  Absent<V, Owner> &
  Hideable<V> &
  Optional<V> & { readonly table?: InTable<V, Owner> };

/** One line for each field of `T`: a field without its line does not compile. */
export type Fields<T> = { readonly [K in keyof T]-?: Field<T[K], T> };

/** A field whatever its type, for programs that walk over all of them. */
export interface AnyField extends Meaning, AnyKind {
  readonly absent?: NotShown | ((owner: unknown) => NotShown);
  readonly optional?: true;
  readonly hideable?: true;
  readonly table?: InTable<unknown, unknown>;
}

export interface AnyKind {
  readonly kind: 'flag' | 'number' | 'text' | 'choice' | 'list' | 'group' | 'open';
  readonly as?: NumberForm;
  readonly words?: Readonly<Record<string, string>>;
  readonly of?: AnyKind;
  readonly fields?: AnyFields;
  readonly columns?: (report: Report) => readonly Column[];
}

export type AnyFields = Readonly<Record<string, AnyField>>;

export const anyFields = <T>(fields: Fields<T>): AnyFields => fields as unknown as AnyFields;
