/** What a spreadsheet would take for the beginning of a formula or command, full-width forms too. */
const FORMULA = /^[\s\u0000]*[=+\-@＝＋－＠\t\r\n|%]/;

/** A text that stays a text when a spreadsheet opens the file: an apostrophe before what would be a formula. */
export const safeText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
