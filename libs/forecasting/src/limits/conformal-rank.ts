/** Keeps a product such as 20 × 0.95 from being rounded up when it comes out a hair above the whole number it is. */
const ROUNDING = 1e-9;

/** Of n past errors from small to great, the one within which the next lies with probability `level`: ⌈(n + 1) level⌉, from 1. */
export const conformalRank = (errors: number, level: number): number => Math.ceil((errors + 1) * level - ROUNDING);

/** The fewest errors that hold such a one: ⌈level / (1 − level)⌉, 4 at 80 % and 19 at 95 %. */
export const errorsNeeded = (level: number): number => Math.ceil(level / (1 - level) - ROUNDING);
