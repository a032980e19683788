/** A figure some years after (or before, when negative) its base year, at a constant annual growth. */
export const inYear = (base: number, annualGrowth: number, years: number): number => base * (1 + annualGrowth) ** years;
