import { POINTS } from '../default-methods.js';
import type { PointsMethod } from '../method-definition.js';
import { quantileOf, writtenMethod, withReference, type ReferenceValue } from './with-reference.js';

const BY_QUANTILES: PointsMethod = {
  ...POINTS,
  parameters: {
    ...POINTS.parameters,
    reference: {
      fromYear: 2023,
      toYear: 2024,
      minimumValues: 5,
      scales: [
        { indicator: 'vacancy_days', direction: 'high', quantiles: [0.5, 0.75, 1] },
        { indicator: 'exit_rate', direction: 'high', quantiles: [0.5, 0.75, 1] },
      ],
    },
  },
};
const values: ReferenceValue[] = [
  ...[40, 10, 30].map((value) => ({ year: 2023, id: 'vacancy_days' as const, value })),
  ...[20, 50].map((value) => ({ year: 2024, id: 'vacancy_days' as const, value })),
  { year: 2025, id: 'vacancy_days', value: 999 },
  { year: 2023, id: 'exit_rate', value: 0.1 },
];
const scaleOf = (method: ReturnType<typeof withReference>, id: string) =>
  (method as PointsMethod).parameters.scales.find(({ indicator }) => indicator === id);

describe('points against a reference period', () => {
  it('reads cut points off the values of the period alone', () => {
    expect(scaleOf(withReference(BY_QUANTILES, values), 'vacancy_days')).toEqual({
      indicator: 'vacancy_days',
      direction: 'high',
      cutPoints: [30, 40, 50],
    });
  });

  it('gives no points for an indicator with fewer values than the minimum', () => {
    expect(scaleOf(withReference(BY_QUANTILES, values), 'exit_rate')).toBeUndefined();
  });

  it('keeps the other scales, and finds the same again from its own result', () => {
    const once = withReference(BY_QUANTILES, values);
    expect(scaleOf(once, 'fill_rate')).toEqual(scaleOf(POINTS, 'fill_rate'));
    expect(withReference(once, [...values].reverse())).toEqual(once);
    expect(withReference(POINTS, values)).toBe(POINTS);
  });

  it('is written the same whatever the values were', () => {
    const [early, late] = [[values[0]!, ...values], values].map((read) => withReference(BY_QUANTILES, read));
    expect(early).not.toEqual(late);
    expect(writtenMethod(early!)).toEqual(writtenMethod(late!));
    expect(scaleOf(writtenMethod(early!), 'vacancy_days')).toBeUndefined();
    expect(writtenMethod(POINTS)).toBe(POINTS);
  });

  it('takes quantiles as R does by default (type 7): of 1, 2, 4, 8 the quarter is 1.75', () => {
    expect([0, 0.25, 0.5, 1].map((share) => quantileOf([1, 2, 4, 8], share))).toEqual([1, 1.75, 3, 8]);
  });
});
