import type { CompileRun, EditionRecord, Repositories } from '@gongxu/data-access';
import { lifeOf } from '@gongxu/editions';
import type { PreviousRank } from '@gongxu/shortage';

/** The edition of the year before that a catalogue is compared with. */
export interface PreviousEdition {
  /** As the catalogue names it: by what it says, not by an id of this database. */
  readonly named: {
    readonly year: number;
    readonly contentHash: string;
    /** When it was published with changes by persons, which then count. */
    readonly publishedHash?: string | undefined;
  };
  readonly ranks: ReadonlyMap<string, PreviousRank>;
}

/** The published one of the year before, else its newest; for a replay the one the replayed edition names. */
export async function previousEdition(
  { editionEvents, editions }: Repositories,
  run: CompileRun,
  replayed: EditionRecord | undefined,
): Promise<PreviousEdition | undefined> {
  const named = replayed && (replayed.header as { previousEdition: PreviousEdition['named'] | null }).previousEdition;
  const previous = replayed
    ? named && (await editions.withContent(run.region, run.policy.id, named.year, named.contentHash))
    : await editions.latest(run.region, run.policy.id, run.year - 1);
  if (!previous) return undefined;
  const { adjustments, publishedHash } = lifeOf(await editionEvents.ofEditions([previous]));
  const asPublished = replayed ? named?.publishedHash !== undefined : previous.state === 'published';
  const changed = new Map(asPublished ? adjustments.map(({ occupation, rating }) => [occupation, rating]) : []);
  const entries = await editions.entriesOf(run.region, previous.id);
  return {
    named: named ?? {
      year: previous.year,
      contentHash: previous.contentHash,
      ...(changed.size > 0 && publishedHash ? { publishedHash } : {}),
    },
    ranks: new Map(
      entries.map(({ occupation, rank, rating }) => [occupation, { rank, rating: changed.get(occupation) ?? rating }]),
    ),
  };
}
