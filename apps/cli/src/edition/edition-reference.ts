import type { Database, EditionRecord } from '@gongxu/data-access';
import { UsageError } from '../usage-error.js';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const PLACE = /^([^/]+)\/(\d{4})(?:\/(\d{1,6}))?$/;

/** The edition a person means by "411200/2026/1", "411200/2026" (the newest of the year) or an id. */
export async function editionNamed({ read }: Database, reference: string): Promise<EditionRecord> {
  const [, region, year, number] = PLACE.exec(reference) ?? [];
  if (!region && !UUID.test(reference))
    throw new UsageError(`"${reference}" names no edition; write REGION/YEAR/NUMBER, REGION/YEAR or an id`);
  const edition = region
    ? await read.editionReader.find(region, Number(year), number === undefined ? undefined : Number(number))
    : await read.editions.find(reference);
  if (!edition) throw new UsageError(`there is no edition ${reference}`);
  return edition;
}
