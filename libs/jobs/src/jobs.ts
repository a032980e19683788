import { z } from 'zod';

const importPayload = z.object({ scopeRegion: z.string(), importId: z.uuid() });
const runPayload = z.object({ region: z.string(), runId: z.uuid() });

/** Every job the worker knows, with the payload it takes. */
export const JOBS = {
  /** File in, good rows and quarantined rows out. */
  'import-file': importPayload,
  /** Raw rows of a run's inputs reduced to one row per occupation and area. */
  'merge-sources': runPayload,
  /** Demand, supply, gap and indicators of each occupation. */
  'compute-balance': runPayload,
  /** Histories and forecasts of each occupation and region, and of each provision. */
  'compute-forecasts': runPayload,
  /** Ratings under every method, and the stored edition. */
  'compile-catalogue': runPayload,
  /** Early warning of programmes and provisions beside an edition. */
  'issue-signals': z.object({ region: z.string(), editionId: z.uuid() }),
  /** An enrolment plan beside an edition; better answers are stored as they come. */
  'compute-plan': z.object({ region: z.string(), planId: z.uuid() }),
  /** A plan with something otherwise. */
  'compute-what-if': z.object({ region: z.string(), whatIfId: z.uuid() }),
  /** An edition computed again to answer an objection, compare two, or grade one. */
  'review-edition': z.object({ region: z.string(), reviewId: z.uuid() }),
};

export type JobName = keyof typeof JOBS;
export type Payload<N extends JobName> = z.infer<(typeof JOBS)[N]>;

/** A lane has workers of its own: jobs somebody waits for before the screen never stand behind long ones. */
export type Lane = 'long' | 'quick';

const QUICK: ReadonlySet<string> = new Set<JobName>(['compute-what-if']);

export const laneOf = (name: string): Lane => (QUICK.has(name) ? 'quick' : 'long');

/** Told by a handler while it works; shown in the terminal and through the API. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

export type ReportProgress = (progress: Progress) => void;

/** One handler for each job: leaving one out does not compile. */
export type JobHandlers = {
  readonly [N in JobName]: (payload: Payload<N>, report: ReportProgress) => Promise<void>;
};

export const isJobName = (name: string): name is JobName => Object.hasOwn(JOBS, name);
