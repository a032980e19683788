import type { ColumnSource } from './source-definition.js';

/** What a source definition does to a cell before it is checked; undefined: the map does not know the cell. */
export type CellTransform = (cell: string) => string | undefined;

/** Steps in the order: unwrap, part, strip, missing, map, thousands, scale. Undefined when the cell stays as it is. */
export function cellTransform(source: ColumnSource | undefined, missing: readonly string[]): CellTransform | undefined {
  const { unwrap, part, strip, map, thousands, scale } = source ?? {};
  const steps = [unwrap, part, strip, map, thousands, scale];
  if (missing.length === 0 && steps.every((step) => step === undefined)) return undefined;
  const none = new Set(missing);
  const stripped = strip === undefined ? undefined : new RegExp(strip, 'gu');
  return (cell) => {
    let text = cell;
    if (unwrap) text = /^="(.*)"$/s.exec(text)?.[1] ?? text;
    if (part) text = text.split(part.separator)[part.index] ?? '';
    if (stripped) text = text.replace(stripped, '');
    text = text.trim();
    if (text === '' || none.has(text)) return '';
    if (map) return Object.hasOwn(map, text) ? map[text] : undefined;
    if (thousands !== undefined && isGrouped(text, thousands)) text = text.replaceAll(thousands, '');
    if (scale !== undefined && /^-?\d+(\.\d+)?$/.test(text)) text = scaled(text, scale);
    return text;
  };
}

/** 1,436.1 but not 14,36.1: a separator in the wrong place is left for the check to tell. */
const isGrouped = (text: string, separator: string): boolean => {
  const [whole = ''] = text.replace(/^-/, '').split('.');
  const groups = whole.split(separator);
  return groups[0]!.length <= 3 && groups.every((group, i) => /^\d+$/.test(group) && (i === 0 || group.length === 3));
};

/** To six decimals: 1436.1 × 1000 is 1436100, not 1436099.9999999998. */
function scaled(text: string, scale: number): string {
  const value = Math.round(Number(text) * scale * 1e6) / 1e6;
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(6).replace(/0+$/, '');
}
