import fc from 'fast-check';
import { RECORDS } from '../fixtures/records.js';
import { recordedYears, usualSpread } from './recorded-ratios.js';
import { supplyRisk } from './supply-risk.js';
import { certainly } from './uncertain-persons.js';

/** Limits of 80 %, so many per cent of the mean away. */
const about = (mean: number, percent: number) => ({
  mean,
  lower: mean * (1 - percent / 100),
  upper: mean * (1 + percent / 100),
  level: 0.8,
});
const risk = (graduates: number, percent: number, spread?: number) =>
  supplyRisk({ graduates: about(graduates, percent), openings: certainly(100), tolerance: 0.2, usualSpread: spread });

describe('the risk of over-supply', () => {
  it('is half at the threshold where the forecast alone counts', () => {
    expect(risk(120, 30).over).toBeCloseTo(0.5, 1);
  });

  it('of a forecast weighed against what is usual is that of the normal posterior', () => {
    // log 2 = 0.693 with deviation 0.4; usual 0.4: mean 0.347, deviation 0.283; P(> log 1.2 = 0.182) = Φ(0.58) = 0.719.
    expect(Math.abs(risk(200, 40 * 1.28155, 0.4).over - 0.719)).toBeLessThan(0.01);
    // The forecast alone: Φ((200 − 120) ÷ 80).
    expect(Math.abs(risk(200, 40 * 1.28155).over - 0.8413)).toBeLessThan(0.01);
  });

  it('of a sure forecast stands, whatever is usual', () => {
    const sure = { graduates: certainly(121), openings: certainly(100), tolerance: 0.2, usualSpread: 0.05 };
    expect(supplyRisk(sure)).toEqual({ over: 1, under: 0 });
  });

  it('takes joint sample paths as a ratio path by path', () => {
    const graduates = { samples: [90, 180, 270] };
    const openings = { samples: [60, 120, 180] };
    // 1.5 on every path: no doubt about the ratio, though both counts are vague.
    expect(supplyRisk({ graduates, openings, tolerance: 0.2, usualSpread: 0.3 })).toEqual({ over: 1, under: 0 });
  });

  it('lies nearer to balance the vaguer the forecast', () => {
    fc.assert(
      fc.property(fc.integer({ min: 130, max: 900 }), fc.integer({ min: 5, max: 60 }), (graduates, percent) => {
        expect(risk(graduates, percent, 0.3).over).toBeLessThanOrEqual(risk(graduates, percent / 2, 0.3).over + 1e-9);
      }),
    );
  });

  it('is of one or the other, and adds up to one at most', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 90 }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        (graduates, percent, spread) => {
          const { over, under } = risk(graduates, percent, spread);
          expect(Math.min(over, under)).toBeGreaterThanOrEqual(0);
          expect(over + under).toBeLessThanOrEqual(1 + 1e-9);
        },
      ),
    );
  });
});

describe('what is usual in a region', () => {
  const year = (graduates: number, openings = 100) => ({ programme: 'p', year: 2020, graduates, openings });

  it('is the deviation whose 90 % limits hold nine of ten recorded ratios', () => {
    const years = Array.from({ length: 20 }, (_, place) => year(100 * Math.exp(place < 18 ? 0.05 * (place + 1) : 3)));
    expect(usualSpread(years)).toBeCloseTo(0.9 / 1.6449, 9);
  });

  it('does not care on which side of balance a ratio lies', () => {
    const years = Array.from({ length: 24 }, (_, place) => year(50 + 10 * place));
    expect(usualSpread(years.map(({ graduates, openings }) => year(openings, graduates)))).toBeCloseTo(
      usualSpread(years)!,
      9,
    );
  });

  it('is not known from few years, nor where openings run dry', () => {
    expect(usualSpread(Array.from({ length: 19 }, () => year(100)))).toBeUndefined();
    expect(usualSpread(Array.from({ length: 40 }, () => year(100, 0)))).toBeUndefined();
  });

  it('counts years with every figure alone', () => {
    // Intakes begin in 2014 and graduate three years later; openings end in 2025.
    const years = recordedYears(RECORDS).map(({ year: of }) => of);
    expect([Math.min(...years), Math.max(...years)]).toEqual([2017, 2025]);
  });
});
