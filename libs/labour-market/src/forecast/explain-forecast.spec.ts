import type { OccupationAccount } from '@gongxu/balance';
import { explainForecast } from './explain-forecast.js';
import { officialProjection } from './official-projection.js';

/** Registered nurses, US Employment Projections 2019–29: 3,096,700 and 3,318,700. */
const NURSES = {
  occupation: '29-1141',
  region: 'US',
  periodStart: 2019,
  periodEnd: 2029,
  employmentStart: 3_096_700,
  employmentEnd: 3_318_700,
} as OccupationAccount;

describe('an official projection', () => {
  it('stands as it was published: two years, no limits, nothing beyond its end', () => {
    const projection = officialProjection(NURSES, 2019)!;
    expect(projection.history).toEqual([{ year: 2019, value: 3_096_700 }]);
    expect(projection.points).toEqual([
      { year: 2029, mean: 3_318_700, lower80: null, upper80: null, lower95: null, upper95: null },
    ]);
    expect(explainForecast(projection.reason, 'zh')).toBe('2019–2029 年官方预测，原样列示，不外推。');
  });

  it('is over when its last year is', () => {
    expect(officialProjection(NURSES, 2029)).toBeUndefined();
    expect(officialProjection({ ...NURSES, employmentEnd: null }, 2019)).toBeUndefined();
  });
});

describe('the reason of a forecast', () => {
  it('says how long students take, how many graduate, and how much of that is borrowed', () => {
    const reason = { kind: 'pipeline', lag: 3, completion: 0.948, borrowed: 0.25, enrolledUntil: 2029 } as const;
    expect(explainForecast(reason, 'en')).toMatch(/up to 2029.*after 3 years, 95 % of them \(25 % of that rate/);
    expect(explainForecast(reason, 'zh')).toMatch(/至 2029 年.*招生 3 年后毕业，完成率 95 %（其中 25 %/);
  });

  it('says why there is none, in both languages', () => {
    const reason = { kind: 'undetermined', cause: 'too_short' } as const;
    expect(explainForecast(reason, 'en')).toContain('Too few years');
    expect(explainForecast(reason, 'zh')).toContain('不足');
  });
});
