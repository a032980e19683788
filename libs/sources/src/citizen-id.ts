const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
/** Shortest number that can be one; shorter cells need no look. */
export const CITIZEN_ID_LENGTH = 15;
const CANDIDATE = /(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)/g;

/**
 * The first citizen ID number in a text: 18 digits with a date of birth and a right check digit (GB 11643, ISO 7064
 * MOD 11-2), or 15 digits as given out until 1999, which hold two digits of the year of birth.
 */
export function citizenIdIn(text: string): string | undefined {
  for (const [candidate] of text.matchAll(CANDIDATE)) {
    if (candidate.length === 18 ? isLong(candidate) : isShort(candidate)) return candidate;
  }
  return undefined;
}

/** The text with every citizen ID cut to its region code. */
export const maskCitizenIds = (text: string): string =>
  text.replace(CANDIDATE, (candidate) => candidate.slice(0, 6) + '*'.repeat(candidate.length - 6));

function isLong(id: string): boolean {
  const year = Number(id.slice(6, 10));
  if (year < 1900 || year > 2100 || !isDate(year, id.slice(10, 12), id.slice(12, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0);
  return CHECK_DIGITS[sum % 11] === id[17]!.toUpperCase();
}

/** Years of birth 1930 to 1999: later ones have long numbers, and 20… to 29… are the dates of serial numbers. */
function isShort(id: string): boolean {
  const year = Number(id.slice(6, 8));
  return year >= 30 && /^[1-8]/.test(id) && isDate(1900 + year, id.slice(8, 10), id.slice(10, 12));
}

function isDate(year: number, month: string, day: string): boolean {
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(month) > 0;
}
