import { fillingIn, type FilledPlaces } from './places-filled.js';

const row = (year: number, applicants: number, planned = 40): FilledPlaces => ({
  ...{ provision: 'a', year, planned, applicants },
  admitted: Math.min(planned, applicants),
});

describe('the filling of places', () => {
  it('takes every place that has applicants in all years', () => {
    const { studentsIn, placesFor } = fillingIn(
      [2016, 2017, 2018].map((year) => row(year, 100)),
      2019,
    );
    expect(studentsIn('a', 60)).toBeCloseTo(60);
    expect(placesFor('a', 60)).toBe(60);
  });

  it('expects no more students than apply', () => {
    const { studentsIn, placesFor } = fillingIn(
      [2016, 2017, 2018].map((year) => row(year, 50, 80)),
      2019,
    );
    expect(studentsIn('a', 80)).toBeCloseTo(50);
    expect(placesFor('a', 50)).toBe(50);
  });

  it('plans more places than students where applicants vary, so that as many come on average', () => {
    const records = Array.from({ length: 10 }, (_, place) => row(2009 + place, place % 2 === 0 ? 40 : 80, 60));
    const { studentsIn, placesFor } = fillingIn(records, 2019);
    const places = placesFor('a', 55);
    expect(places).toBeGreaterThan(55);
    expect(Math.abs(studentsIn('a', places) - 55)).toBeLessThan(2.5);
  });

  it('fills all places of a provision nobody knows of', () => {
    expect(fillingIn([], 2019).placesFor('b', 35)).toBe(35);
  });
});
