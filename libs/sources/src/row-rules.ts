import type { RowRule } from './dataset-definition.js';
import type { RuleName } from './rules.js';

/** At least one of the columns has a value. */
export const oneOf = (columns: readonly [string, string], rule: RuleName): RowRule => ({
  columns,
  check: (values) =>
    values(columns[0]) === undefined && values(columns[1]) === undefined
      ? { column: columns[0], rule, params: {} }
      : undefined,
});

export const wageOrder: RowRule = {
  columns: ['wage_low', 'wage_high'],
  check(values) {
    const [low, high] = [values('wage_low'), values('wage_high')];
    if (low === undefined || high === undefined || Number(low) <= Number(high)) return undefined;
    return { column: 'wage_high', rule: 'wage_order', params: { low: Number(low) } };
  },
};

export const dateOrder = (start: string, end: string): RowRule => ({
  columns: [start, end],
  check(values) {
    const [from, to] = [values(start), values(end)];
    if (from === undefined || to === undefined || from <= to) return undefined;
    return { column: end, rule: 'date_order', params: { start: from } };
  },
});

/** Open at some time in the year the file is imported for. */
export const openInYear = (start: string, end: string): RowRule => ({
  columns: [start, end],
  check(values, { year }) {
    const [from, to] = [values(start), values(end)];
    if (from !== undefined && from > `${year}-12-31`) return { column: start, rule: 'outside_year', params: { year } };
    if (to !== undefined && to < `${year}-01-01`) return { column: end, rule: 'outside_year', params: { year } };
    return undefined;
  },
});

/** Of the year the file is imported for. */
export const inFileYear = (column: string): RowRule => ({
  columns: [column],
  check: (values, { year }) =>
    Number(values(column)) === year ? undefined : { column, rule: 'outside_year', params: { year } },
});

/** A part is at most its total. */
export const partOf = (part: string, total: string, rule: RuleName = 'part_exceeds_total'): RowRule => ({
  columns: [part, total],
  check(values) {
    const [some, all] = [values(part), values(total)];
    if (some === undefined || all === undefined || Number(some) <= Number(all)) return undefined;
    return {
      column: part,
      rule,
      params: rule === 'part_exceeds_total' ? { total, of: Number(all) } : { [total]: Number(all) },
    };
  },
});

export const periodOrder: RowRule = {
  columns: ['period_start', 'period_end'],
  check(values) {
    const start = Number(values('period_start'));
    return Number(values('period_end')) > start
      ? undefined
      : { column: 'period_end', rule: 'period_order', params: { start } };
  },
};

/** The published change is the difference of the published levels, within the publisher's rounding. */
export const changeIsDifference: RowRule = {
  columns: ['employment_start', 'employment_end', 'employment_change'],
  check(values, { rounding }) {
    const [start, end, change] = ['employment_start', 'employment_end', 'employment_change'].map(values);
    if (start === undefined || end === undefined || change === undefined) return undefined;
    const expected = Number(end) - Number(start);
    if (Math.abs(Number(change) - expected) <= rounding + 1e-6) return undefined;
    const params = {
      identity: 'employment_end − employment_start',
      expected: Math.round(expected * 1e6) / 1e6,
      tolerance: rounding,
    };
    return { column: 'employment_change', rule: 'identity', params };
  },
};

export const attributesAreJson: RowRule = {
  columns: ['attributes'],
  check(values) {
    const text = values('attributes');
    if (text === undefined || isObject(text)) return undefined;
    return { column: 'attributes', rule: 'attributes_json', params: {} };
  },
};

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
