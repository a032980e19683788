/**
 * Rows less those of groups: a row goes where another of the same table is of a code below its own. A code that is a group
 * in the list but the finest the table has stays.
 *
 * @param tableOf rows of different tables, e.g. of different periods, are no parts of each other
 */
export function withoutGroups<Row extends { readonly occupation: string }>(
  rows: readonly Row[],
  parents: ReadonlyMap<string, string | null>,
  tableOf: (row: Row) => string,
): Row[] {
  const above = new Set<string>();
  for (const row of rows) {
    const seen = new Set([row.occupation]);
    for (let code = parents.get(row.occupation); code && !seen.has(code); code = parents.get(code)) {
      seen.add(code);
      above.add(JSON.stringify([tableOf(row), code]));
    }
  }
  return rows.filter((row) => !above.has(JSON.stringify([tableOf(row), row.occupation])));
}
