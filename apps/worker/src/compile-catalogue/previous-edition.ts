import type { CompileRun, EditionRecord, Repositories } from '@gongxu/data-access';
import type { PreviousRank } from '@gongxu/shortage';

/** The edition of the year before that a catalogue is compared with. */
export interface PreviousEdition {
  /** As the catalogue names it: by what it says, not by an id of this database. */
  readonly named: { readonly year: number; readonly contentHash: string };
  readonly ranks: ReadonlyMap<string, PreviousRank>;
}

/** The newest of the year before; for a replay the one the replayed edition names, whatever came later. */
export async function previousEdition(
  { editions }: Repositories,
  run: CompileRun,
  replayed: EditionRecord | undefined,
): Promise<PreviousEdition | undefined> {
  const named = replayed && (replayed.header as { previousEdition: PreviousEdition['named'] | null }).previousEdition;
  const previous = replayed
    ? named && (await editions.withContent(run.region, run.policy.id, named.year, named.contentHash))
    : await editions.latest(run.region, run.policy.id, run.year - 1);
  if (!previous) return undefined;
  const entries = await editions.entriesOf(run.region, previous.id);
  return {
    named: named ?? { year: previous.year, contentHash: previous.contentHash },
    ranks: new Map(entries.map(({ occupation, rank, rating }) => [occupation, { rank, rating }])),
  };
}
