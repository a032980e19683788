import { seededRandom } from '@gongxu/forecasting';
import { yearsAhead, type MeasuredPoint } from './years-ahead.js';

const point = (measure: MeasuredPoint['measure'], year: number, mean: number, reach: number): MeasuredPoint => ({
  measure,
  year,
  mean,
  lower80: mean - reach,
  upper80: mean + reach,
});

describe('the years ahead of a catalogue', () => {
  it('are the three after its own, with nothing where nothing is forecast', () => {
    const points = [point('openings', 2026, 9, 1), point('openings', 2027, 10, 1), point('openings', 2030, 12, 1)];
    expect(yearsAhead(points, 2026)).toEqual([
      { year: 2027, employment: null, demand: { mean: 10, low: 9, high: 11 }, supply: null, gap: null },
      { year: 2028, employment: null, demand: null, supply: null, gap: null },
      { year: 2029, employment: null, demand: null, supply: null, gap: null },
    ]);
  });

  it('have a gap whose limits add by squares: 3, 4, 5', () => {
    const [next] = yearsAhead([point('openings', 2027, 50, 3), point('job_seekers', 2027, 30, 4)], 2026);
    expect(next!.gap).toEqual({ mean: 20, low: 15, high: 25 });
  });

  it('turn the limits of the seekers round: many seekers are a small gap', () => {
    const seekers = { ...point('job_seekers', 2027, 30, 0), upper80: 60 };
    const [next] = yearsAhead([point('openings', 2027, 50, 0), seekers], 2026);
    expect(next!.gap).toEqual({ mean: 20, low: -10, high: 20 });
  });

  it('show no figure without its limits, as an official projection has none', () => {
    const official = { ...point('employment', 2027, 30, 0), lower80: null, upper80: null };
    expect(yearsAhead([official], 2026)[0]!.employment).toBeNull();
  });

  it('hold the gap in about 80 of 100 draws of both registers', () => {
    const random = seededRandom(3);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const Z80 = 1.2815515655446004;
    const points = [point('openings', 2027, 90, Z80 * 7), point('job_seekers', 2027, 60, Z80 * 12)];
    const { low, high } = yearsAhead(points, 2026)[0]!.gap!;
    const draws = Array.from({ length: 4_000 }, () => 90 + 7 * normal() - (60 + 12 * normal()));
    const held = draws.filter((gap) => low <= gap && gap <= high).length / draws.length;
    expect(held).toBeGreaterThan(0.78);
    expect(held).toBeLessThan(0.82);
  });
});
