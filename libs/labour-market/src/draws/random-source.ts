/** Independent draws, uniform from 0 to below 1. The caller brings one, so the same seed gives the same answer. */
export type RandomSource = () => number;
