import type { Database, EditionRecord } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import { visibleStates } from '../access/visible-states.js';
import type { RequestContext } from '../loaders.js';

/**
 * The edition of a region and year that the asker may see.
 * @throws DomainError NOT_FOUND
 */
export async function standingEdition(
  { read }: Database,
  region: string,
  year: number,
  { principal }: RequestContext,
): Promise<EditionRecord> {
  const edition = await read.editionReader.standing(region, year, undefined, visibleStates(principal));
  if (!edition) throw new DomainError('NOT_FOUND', `there is no catalogue of ${region} ${year} you may see`);
  return edition;
}

export const noticesOf = ({ header }: EditionRecord): readonly string[] =>
  (header as { notices?: readonly string[] }).notices ?? [];
