/** PostgreSQL's COPY text format for a cell without value. */
export const NO_VALUE = '\\N';

const ESCAPED = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const UNESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r' };

/** A value as COPY text. */
export const toCopyText = (value: string): string =>
  ESCAPED.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character]!) : value;

/** The value that `toCopyText` wrote; undefined for no value. */
export const fromCopyText = (text: string): string | undefined => {
  if (text === NO_VALUE) return undefined;
  return text.includes('\\') ? text.replace(/\\[\\tnr]/g, (pair) => UNESCAPES[pair]!) : text;
};
