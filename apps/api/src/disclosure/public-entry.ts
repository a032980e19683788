import type { EditionDisclosure, StandingEntry } from '@gongxu/data-access';
import { disclosedEntry, SUPPRESSED, type DisclosedEntry, type Open } from '@gongxu/disclosure';
import type { CatalogueEntry } from '@gongxu/shortage';

/** A line for everyone: figures that are not published are null, in its columns and in its content `c`. */
export function publicEntry<E extends StandingEntry>(
  entry: E,
  { hidden, defaultMethod }: EditionDisclosure,
): E & StandingEntry<DisclosedEntry> {
  const content = disclosedEntry(entry.content as CatalogueEntry, hidden, defaultMethod);
  const { score, supply, gap } = content;
  return { ...entry, score: shown(score), supply: shown(supply), gap: shown(gap), content };
}

/** The API says null where a figure is not published; `suppressed` tells which. */
export const shown = <V>(value: Open<V>): V | null => (value === SUPPRESSED ? null : (value as V));

/** Places of the figures that are not published, e.g. `supply` or `regions.411202.seekers`. */
export const suppressedPlaces = (entry: DisclosedEntry): string[] => placesIn(entry, '');

const FIGURES = new Set(['score', 'supply', 'gap', 'relativeGap', 'employment', 'value', 'seekers', 'n', 'graduates', 'persons', 'surveyDemand', 'flips']); // prettier-ignore
const NAMES = ['region', 'code', 'id', 'programme', 'method', 'tier', 'level'] as const;

function placesIn(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => placesIn(item, `${place}.${nameOf(item) ?? index}`));
  return Object.entries(value).flatMap(([name, field]) => {
    const at = place === '' ? name : `${place}.${name}`;
    return FIGURES.has(name) && field === SUPPRESSED ? [at] : placesIn(field, at);
  });
}

const nameOf = (item: unknown): unknown => {
  const named = item as Readonly<Record<string, unknown>>;
  const key = typeof item === 'object' && item !== null ? NAMES.find((name) => name in named) : undefined;
  return key && named[key];
};
