import { timeLabel, timeOf } from './time-label.js';

describe('a time of a series', () => {
  it.each([
    ['2024', 'year', '2024'],
    ['2024年', 'year', '2024'],
    ['2024Q1', 'quarter', '2024Q1'],
    ['2024-q4', 'quarter', '2024Q4'],
    ['2024-12', 'month', '2024-12'],
    ['2024-02-29', 'day', '2024-02-29'],
    ['0099', 'year', '0099'],
  ])('%s is a %s and written %s', (text, unit, label) => {
    const time = timeOf(text)!;
    expect([time.unit, timeLabel(time)]).toEqual([unit, label]);
  });

  it.each(['', '24', '2024Q5', '2024-13', '2024-00', '2023-02-29', '2024/03', '3.2024', '二〇二四'])(
    'is not "%s"',
    (text) => {
      expect(timeOf(text)).toBeUndefined();
    },
  );

  it.each([
    ['2024', '2025'],
    ['2024Q4', '2025Q1'],
    ['2024-12', '2025-01'],
    ['2024-02-28', '2024-02-29'],
  ])('%s comes before %s', (earlier, later) => {
    expect(timeOf(later)!.at - timeOf(earlier)!.at).toBe(1);
  });
});
