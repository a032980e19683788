import { annualSeparations } from './annual-separations.js';

describe('annual separations', () => {
  it('are the rates times the average of both ends of the period', () => {
    const input = { employmentStart: 100, employmentEnd: 300, exitRate: 0.04, transferRate: 0.06 };
    expect(annualSeparations(input)).toEqual({ exits: 8, transfers: 12, separations: 20 });
  });

  // BLS Employment Projections 2024–34, table 1.10: employment 2024 and 2034, exits and transfers a year in thousands,
  // rates in per cent, rounded to 0.1: the product must lie within that rounding (employment of 2024 alone would not).
  it.each([
    ['total, all occupations', 169956.1, 175167.9, 4.7, 5.9, 8155.0, 10187.1],
    ['software developers', 1693.8, 1961.4, 1.7, 3.2, 30.7, 57.7],
    ['data scientists', 245.9, 328.3, 2.0, 3.2, 5.8, 9.3],
    ['medical and health services managers', 616.2, 759.1, 2.6, 4.3, 18.0, 29.8],
    ['network and computer systems administrators', 331.5, 317.7, 1.9, 2.9, 6.1, 9.5],
  ])('of %s are as published', (_, employmentStart, employmentEnd, exit, transfer, exits, transfers) => {
    const found = annualSeparations({
      employmentStart,
      employmentEnd,
      exitRate: exit / 100,
      transferRate: transfer / 100,
    });
    const rounding = (0.0005 * (employmentStart + employmentEnd)) / 2 + 0.05;
    expect(Math.abs(found.exits - exits)).toBeLessThan(rounding);
    expect(Math.abs(found.transfers - transfers)).toBeLessThan(rounding);
    expect(found.separations).toBeCloseTo(found.exits + found.transfers, 9);
  });
});
