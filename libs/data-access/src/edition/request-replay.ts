import { randomUUID } from 'node:crypto';
import { DomainError } from '@gongxu/domain';
import type { Database } from '../database.js';
import type { EditionRecord } from './edition-record.js';

/**
 * Puts down a run that makes the edition again from the inputs its own run pinned, superseded files among them. The run
 * tells the hash it came to and stores no edition. Gives the run's id.
 */
export async function requestReplay(
  database: Database,
  { id: editionId, region, runId }: EditionRecord,
  requestedBy: string,
): Promise<string> {
  const id = randomUUID();
  await database.transaction(async ({ jobs, runs }) => {
    const made = await runs.find(runId);
    if (!made) throw new DomainError('NOT_FOUND', `the run of edition ${editionId} is not in the database`);
    const { year, policy, inputs } = made;
    await runs.create({ id, region, year, policy, inputs, step: 'merge-sources', requestedBy, replays: editionId });
    await jobs.enqueue({ groupId: id, name: 'merge-sources', payload: { region, runId: id }, requestedBy });
  });
  return id;
}
