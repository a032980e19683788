import type { RowRule } from './dataset-definition.js';

/**
 * A published total is the sum of its published parts. Each of the n figures may be off by half the publisher's rounding,
 * so the sum by n ÷ 2 times of it. Without every part there is nothing to check.
 */
const isSumOf = (total: string, parts: readonly string[]): RowRule => ({
  columns: [total, ...parts],
  check(values, { rounding }) {
    const [stated, ...figures] = [total, ...parts].map(values);
    if (stated === undefined || figures.includes(undefined)) return undefined;
    const expected = figures.reduce((sum, figure) => sum + Number(figure), 0);
    const tolerance = ((parts.length + 1) / 2) * rounding;
    if (Math.abs(Number(stated) - expected) <= tolerance + 1e-6) return undefined;
    const params = { identity: parts.join(' + '), expected: Math.round(expected * 1e6) / 1e6, tolerance };
    return { column: total, rule: 'identity', params };
  },
});

export const openingsAreSum = isSumOf('openings_total', ['expansion', 'retirements', 'other_replacement']);

export const seekersAreSum = isSumOf('seekers_total', ['school_leavers', 'migration', 'other_seekers']);
