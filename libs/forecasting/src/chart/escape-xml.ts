/** Text as XML 1.0 can hold it: marks of the language escaped, characters it forbids replaced by U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(FORBIDDEN, '\uFFFD').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Control characters, half surrogate pairs and the two non-characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]|\p{Surrogate}/gu;
