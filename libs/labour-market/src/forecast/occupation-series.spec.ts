import { registerCoverage, registerSeries, stockSeries, type OccupationFigure } from './occupation-series.js';

const CITY = '411200';
const [HUBIN, YIMA] = ['411202', '411281'];
const figure = (occupation: string, area: string, year: number, value: number): OccupationFigure => ({
  occupation,
  area,
  year,
  value,
});
const byArea = (found: ReturnType<typeof stockSeries>, occupation: string) =>
  Object.fromEntries(
    found
      .filter((each) => each.occupation === occupation)
      .map(({ area, series: { firstYear, values } }) => [area, [firstYear, ...values]]),
  );

describe('the history of a stock', () => {
  it('is the sum of the areas in years in which all of them report, and a gap in others', () => {
    const found = stockSeries(
      [
        figure('cook', HUBIN, 2023, 10),
        figure('cook', YIMA, 2023, 5),
        figure('cook', HUBIN, 2024, 11),
        figure('cook', HUBIN, 2025, 12),
        figure('cook', YIMA, 2025, 7),
      ],
      CITY,
    );
    expect(byArea(found, 'cook')).toEqual({
      [CITY]: [2023, 15, null, 19],
      [HUBIN]: [2023, 10, 11, 12],
      [YIMA]: [2023, 5, null, 7],
    });
  });

  it('counts an occupation an area never had as none there', () => {
    const found = stockSeries(
      [figure('cook', HUBIN, 2025, 12), figure('nurse', HUBIN, 2025, 3), figure('nurse', YIMA, 2025, 4)],
      CITY,
    );
    expect(byArea(found, 'cook')[CITY]).toEqual([2025, 12]);
    expect(byArea(found, 'cook')[YIMA]).toBeUndefined();
  });

  it('is the region’s own figure where it has one: nothing is counted at two levels', () => {
    const found = stockSeries([figure('cook', CITY, 2025, 20), figure('cook', HUBIN, 2025, 12)], CITY);
    expect(byArea(found, 'cook')).toEqual({ [CITY]: [2025, 20], [HUBIN]: [2025, 12] });
  });
});

describe('the history of a register', () => {
  const openings = [figure('cook', CITY, 2024, 8), figure('cook', CITY, 2026, 3), figure('cook', YIMA, 2026, 3)];

  it('is 0 in a covered year without a record, and a gap in a year without a file', () => {
    const isCovered = registerCoverage(
      [2024, 2026].map((year) => ({ year, scopeRegion: CITY })),
      CITY,
      () => null,
    );
    const found = registerSeries(openings, [2024, 2025, 2026], isCovered);
    expect(byArea(found, 'cook')).toEqual({ [CITY]: [2024, 8, null, 3], [YIMA]: [2024, 0, null, 3] });
  });

  it('is told of the whole region by files of all its parts, and of a part by one of its own or of a region above', () => {
    const parents = new Map([['411281001', YIMA]]);
    const isCovered = registerCoverage(
      [
        { year: 2024, scopeRegion: HUBIN },
        { year: 2024, scopeRegion: YIMA },
        { year: 2025, scopeRegion: YIMA },
        { year: 2026, scopeRegion: CITY },
      ],
      CITY,
      (area) => parents.get(area),
    );
    expect([2023, 2024, 2025, 2026].map((year) => isCovered(year, CITY))).toEqual([false, true, false, true]);
    expect([2024, 2025, 2026].map((year) => isCovered(year, HUBIN))).toEqual([true, false, true]);
    expect(isCovered(2025, '411281001')).toBe(true);
  });
});
