/** One broken rule of a data file. */
export interface SchemaFault {
  /** JSON pointer (RFC 6901) to the place; empty for the whole file. */
  readonly pointer: string;
  readonly zh: string;
  readonly en: string;
}

/** RFC 6901: ~ and / inside a key are written ~0 and ~1. */
export const pointerTo = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
