/** Order by code unit: the same on every machine, unlike `localeCompare`. For every order that reaches a hash. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
