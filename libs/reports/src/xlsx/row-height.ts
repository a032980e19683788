const LINE_POINTS = 14;
const PADDING_POINTS = 4;
/** Faces differ in width from machine to machine; a line is taken to hold a little less than its column. */
const MARGIN = 1.08;

/** Width of a text in characters of a spreadsheet's column: a Chinese character is as wide as two Latin ones. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2e80 ? 1 : 2), 0);

/** Lines a wrapped text takes in a column. */
export const linesOf = (text: string, columnWidth: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((widthOf(line) * MARGIN) / columnWidth)), 0);

/** Height of a row in points: programs do not find it by themselves for a file they did not write. */
export const rowHeight = (lines: number, linePoints = LINE_POINTS): number => lines * linePoints + PADDING_POINTS;
