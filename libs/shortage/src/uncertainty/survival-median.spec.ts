import { type DurationCount, medianSurvival } from '@gongxu/balance';
import { seededRandom } from '../fixtures/seeded-random.js';
import { medianDraw } from './survival-median.js';

const random = seededRandom(5);
/** 120 postings: exponential durations, a quarter still open. */
const postings = Array.from({ length: 120 }, () => ({
  days: Math.round(-40 * Math.log(1 - random())),
  open: random() < 0.25,
}));
const counted = (rows: readonly (typeof postings)[number][]): DurationCount[] =>
  rows.map(({ days, open }) => ({ days, closed: open ? 0 : 1, censored: open ? 1 : 0 }));
const byDay = (rows: readonly (typeof postings)[number][]): DurationCount[] =>
  [...new Set(rows.map(({ days }) => days))].map((days) => ({
    days,
    closed: rows.filter((row) => row.days === days && !row.open).length,
    censored: rows.filter((row) => row.days === days && row.open).length,
  }));

describe('a median drawn again', () => {
  it('is the Kaplan–Meier median in the middle', () => {
    expect(medianDraw(byDay(postings))(0.5)).toBe(medianSurvival(byDay(postings)));
    expect(
      medianDraw([
        { days: 3, closed: 1, censored: 0 },
        { days: 9, closed: 1, censored: 0 },
      ])(0.5),
    ).toBe(3);
    expect(medianDraw([{ days: 3, closed: 1, censored: 9 }])(0.5)).toBeNull();
    expect(medianDraw([])(0.5)).toBeNull();
  });

  it('varies as the medians of postings drawn again one by one', () => {
    const medians = Array.from({ length: 2000 }, () => {
      const again = postings.map(() => postings[Math.floor(random() * postings.length)]!);
      return medianSurvival(counted(again)) ?? Infinity;
    }).sort((a, b) => a - b);
    const draw = medianDraw(byDay(postings));
    for (const share of [0.05, 0.25, 0.75, 0.95]) {
      const [drawn, brute] = [draw(share)!, medians[Math.floor(share * medians.length)]!];
      expect(Math.abs(drawn - brute)).toBeLessThanOrEqual(0.12 * brute);
    }
  });
});
