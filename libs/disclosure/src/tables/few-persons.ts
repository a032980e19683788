/** A group with some of its parts, in persons; null where nothing was sent. */
export interface CountedGroup {
  readonly whole: number | null;
  readonly parts: readonly (number | null)[];
}

/** Whether a count of the group, of a part or of those outside a part is of fewer persons than the minimum, but not none. */
export function tellsFewPersons({ whole, parts }: CountedGroup, minimum: number): boolean {
  const known = parts.filter((part) => part !== null);
  const outside = whole === null ? [] : known.map((part) => whole - part);
  return [...(whole === null ? [] : [whole]), ...known, ...outside].some((count) => count > 0 && count < minimum);
}
