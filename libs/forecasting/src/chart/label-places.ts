/** Around how wide a text is in pixels, in a font 12 pixels high: Chinese characters are as wide as they are high. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2e80 ? 7 : 12), 0);

/** Which of the labels along an axis to write so that none touches another: the last one and every so many before it. */
export function labelPlaces(labels: readonly string[], distance: number): number[] {
  const widest = Math.max(...labels.map(textWidth)) + 12;
  const every = Math.max(1, Math.ceil(widest / distance));
  return labels.map((_, place) => place).filter((place) => (labels.length - 1 - place) % every === 0);
}
