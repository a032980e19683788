/** A chapter of the explanation of a report. 说明 */
export interface Section {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}
