import type { JobRecord } from '@gongxu/data-access';
import cliProgress from 'cli-progress';
import type { Platform } from './platform.js';

const LOOK_EVERY_MS = 150;

export type Ending = 'done' | 'failed';

/** Where jobs are done, perhaps by a worker of this program's own. */
export type Workplace = Pick<Platform, 'database' | 'worker'>;

/**
 * Shows the jobs of an import or a compilation as they go, until `endOf` says how they ended.
 * @throws Error when this program's own worker ends before them
 */
export async function follow(
  { database, worker }: Workplace,
  groupId: string,
  title: string,
  endOf: () => Promise<Ending | undefined>,
): Promise<void> {
  const bar = new cliProgress.SingleBar({
    format: `${title} [{bar}] {percentage}% {step}`,
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 5_000,
    barsize: 30,
  });
  bar.start(1000, 0, { step: 'waiting' });
  try {
    for (;;) {
      const end = await endOf();
      const jobs = await database.read.jobs.ofGroups([groupId]);
      const share = end === 'done' ? 1 : shareDone(jobs);
      bar.update(Math.round(1000 * share), { step: end ?? stepOf(jobs) });
      if (end) break;
      if (worker?.isOver()) throw new Error(`${title}: the worker ended by itself; the next command goes on from here`);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    }
  } finally {
    bar.stop(); // its timer would keep an interrupted program alive
  }
}

/** Follows jobs that were asked for together until the last has ended; a failure is told as it stands in the job. */
export async function followJobs(workplace: Workplace, groupId: string, title: string): Promise<void> {
  const jobsNow = (): Promise<JobRecord[]> => workplace.database.read.jobs.ofGroups([groupId]);
  await follow(workplace, groupId, title, async () => {
    const states = (await jobsNow()).map(({ state }) => state);
    return states.includes('failed') ? 'failed' : states.every((state) => state === 'done') ? 'done' : undefined;
  });
  const failed = (await jobsNow()).find(({ state }) => state === 'failed');
  if (failed) throw new Error(`${title}: ${failed.error ?? failed.name}`);
}

/** A compilation has four jobs, each added by the one before; an import has one. */
function shareDone(jobs: readonly JobRecord[]): number {
  const expected = jobs.some(({ name }) => name === 'merge-sources') ? 4 : 1;
  const done = jobs.map(({ state, progress }) =>
    state === 'done' ? 1 : progress && progress.total > 0 ? progress.done / progress.total : 0,
  );
  return Math.min(0.99, done.reduce<number>((sum, share) => sum + share, 0) / expected);
}

function stepOf(jobs: readonly JobRecord[]): string {
  const open = jobs.find(({ state }) => state !== 'done');
  if (!open) return '';
  if (open.state === 'waiting') return `${open.name}: waiting for a worker`;
  return open.error ? `${open.name}: ${open.error} (trying again)` : `${open.name}: ${open.progress?.step ?? ''}`;
}
