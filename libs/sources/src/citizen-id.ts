const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
/** Shortest number that can be one; shorter cells need no look. */
const SHORTEST = 15;
/** Full-width digits hide a number from nobody who reads. */
const CANDIDATE = /(?<![\d０-９])(?:[\d０-９]{17}[\dXx０-９Ｘｘ]|[\d０-９]{15})(?![\d０-９])/g;

/**
 * Whether a text holds a citizen ID number: 18 digits with a date of birth and a right check digit (GB 11643, ISO 7064
 * MOD 11-2), or 15 digits as given out until 1999, which hold two digits of the year of birth.
 */
export function holdsCitizenId(text: string): boolean {
  return mayHold(text) && (text.match(CANDIDATE)?.some(isCitizenId) ?? false);
}

/** Quick: fifteen digits on end cover every fifteenth place. */
function mayHold(text: string): boolean {
  for (let at = SHORTEST - 1; at < text.length; at += SHORTEST) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let first = at;
    while (first > 0 && isDigit(text.charCodeAt(first - 1))) first -= 1;
    let last = at;
    while (isDigit(text.charCodeAt(last + 1))) last += 1;
    if (last - first + 1 >= SHORTEST) return true;
  }
  return false;
}

const isDigit = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);

/** The text with every citizen ID cut to its region code. */
export const maskCitizenIds = (text: string): string =>
  mayHold(text)
    ? text.replace(CANDIDATE, (candidate) =>
        isCitizenId(candidate) ? candidate.slice(0, 6) + '*'.repeat(candidate.length - 6) : candidate,
      )
    : text;

function isCitizenId(candidate: string): boolean {
  const digits = candidate.normalize('NFKC');
  return digits.length === 18 ? isLong(digits) : isShort(digits);
}

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
