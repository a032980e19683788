import { editionDisclosure, type EditionDisclosure, type Repositories } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';

const EDITIONS_KEPT = 100;

/** Gives what an edition does not publish, worked out once: an edition never changes. */
export type Disclosures = (editionId: string) => Promise<EditionDisclosure>;

export function disclosures(read: Repositories): Disclosures {
  const known = new Map<string, Promise<EditionDisclosure>>();
  return (editionId) => {
    const found = known.get(editionId) ?? workOut(read, editionId);
    known.delete(editionId);
    known.set(editionId, found);
    found.catch(() => known.delete(editionId));
    if (known.size > EDITIONS_KEPT) known.delete(known.keys().next().value!);
    return found;
  };
}

async function workOut(read: Repositories, editionId: string): Promise<EditionDisclosure> {
  const edition = await read.editions.find(editionId);
  if (!edition) throw new DomainError('NOT_FOUND', `there is no edition ${editionId}`);
  return editionDisclosure(read, edition);
}
