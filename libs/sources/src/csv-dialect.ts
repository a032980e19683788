/** How a file separates cells and rows. */
export interface CsvDialect {
  readonly delimiter: ',' | '\t' | ';';
  readonly newline: '\n' | '\r';
}

/**
 * Read off the row of the headings: its line break and the commonest of the three delimiters outside quotes. Undefined
 * while the row is not complete.
 */
export function csvDialect(text: string, headingRow: number): CsvDialect | undefined {
  const counts = { ',': 0, '\t': 0, ';': 0 };
  let newline: CsvDialect['newline'] | undefined;
  let quoted = false;
  let row = 1;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') {
      if (!newline && character === '\r' && i + 1 >= text.length) return undefined;
      newline ??= character === '\n' || text[i + 1] === '\n' ? '\n' : '\r';
      if (character !== newline) continue;
      if (row === headingRow) return { delimiter: commonest(counts), newline };
      row += 1;
    } else if (row === headingRow && Object.hasOwn(counts, character))
      counts[character as CsvDialect['delimiter']] += 1;
  }
  return undefined;
}

function commonest(counts: Readonly<Record<CsvDialect['delimiter'], number>>): CsvDialect['delimiter'] {
  const delimiters = [',', '\t', ';'] as const;
  return delimiters.reduce((best, next) => (counts[next] > counts[best] ? next : best));
}
