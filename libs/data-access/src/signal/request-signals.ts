import type { DatasetName } from '@gongxu/domain';
import { REFERENCE_SCOPE } from '../dataset-import/import-record.js';
import type { Repositories } from '../database.js';
import type { EditionRecord } from '../edition/edition-record.js';

/** The datasets signals are made from, beside the openings the edition's own run has counted. */
export const SIGNAL_DATASETS: readonly DatasetName[] = [
  'employment',
  'provisions',
  'enrolment',
  'graduates',
  'occupations',
  'programmes',
  'crosswalk',
];

/** Has the signals of an edition issued; nothing comes of it where no input has changed. */
export const requestSignals = (
  { jobs }: Pick<Repositories, 'jobs'>,
  { region, id }: Pick<EditionRecord, 'region' | 'id'>,
  { groupId, requestedBy }: { readonly groupId: string; readonly requestedBy: string },
): Promise<string> => jobs.enqueue({ groupId, name: 'issue-signals', payload: { region, editionId: id }, requestedBy });

/** Has the signals issued anew that something of a region, or of all regions, is about: those of each newest edition. */
export async function requestSignalsOf(
  repositories: Pick<Repositories, 'jobs' | 'signalIssues'>,
  region: string,
  by: { readonly groupId: string; readonly requestedBy: string },
): Promise<void> {
  const scope = region === REFERENCE_SCOPE ? undefined : region;
  for (const edition of await repositories.signalIssues.editionsAbout(scope)) {
    await requestSignals(repositories, edition, by);
  }
}
