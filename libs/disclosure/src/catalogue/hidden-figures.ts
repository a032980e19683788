import { suppress } from '../tables/suppress.js';
import type { DisclosureRule } from './disclosure-rule.js';
import { publishedTables } from './published-tables.js';
import type { PublishedEdition } from './published-edition.js';

/** Names of the counts an edition does not publish; see `FIGURES`. */
export type HiddenFigures = ReadonlySet<string>;

/** Small counts, and what they could be told from across everything the edition publishes. */
export const hiddenFigures = (edition: PublishedEdition, rule: DisclosureRule): HiddenFigures =>
  suppress(publishedTables(edition), rule);
