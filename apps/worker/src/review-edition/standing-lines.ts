import type { EditionRecord, Repositories } from '@gongxu/data-access';
import { lifeOf } from '@gongxu/editions';
import type { Rating } from '@gongxu/domain';
import type { CatalogueEntry } from '@gongxu/shortage';

/** A line as it stands, after a change by a person. */
export interface StandingLine {
  readonly occupation: string;
  readonly rank: number;
  readonly rating: Rating;
  readonly changed: boolean;
  readonly content: CatalogueEntry;
}

export async function standingLines(
  { editionEvents, editions }: Repositories,
  edition: EditionRecord,
): Promise<readonly StandingLine[]> {
  const { adjustments } = lifeOf(await editionEvents.ofEditions([edition]));
  const changes = new Map(adjustments.map(({ occupation, rating }) => [occupation, rating]));
  const entries = await editions.entriesOf<CatalogueEntry>(edition.region, edition.id);
  return entries.map(({ occupation, rank, rating, content }) => ({
    occupation,
    rank,
    rating: changes.get(occupation) ?? rating,
    changed: changes.has(occupation),
    content,
  }));
}
