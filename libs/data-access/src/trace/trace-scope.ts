import type { DatasetName } from '@gongxu/domain';
import { isHistory } from '../market/history-input.js';
import type { CompileRun } from '../market/run.repository.js';

/** Datasets whose rows can be followed from a line of an edition. */
export const TRACED_DATASETS = [
  'vacancies',
  'job_seekers',
  'employment',
  'employer_survey',
  'occupation_accounts',
  'graduates',
] as const satisfies readonly DatasetName[];

export type TracedDataset = (typeof TRACED_DATASETS)[number];

export const isTraced = (dataset: string): dataset is TracedDataset =>
  (TRACED_DATASETS as readonly string[]).includes(dataset);

/** One line of the edition a run gave. */
export interface TraceScope {
  readonly region: string;
  readonly runId: string;
  readonly year: number;
  readonly repostingDays: number;
  readonly occupation: string;
  /** The files the run counted, in the order that was pinned. */
  readonly imports: Readonly<Record<TracedDataset, readonly string[]>>;
}

export const traceScopeOf = ({ region, id, year, policy, inputs }: CompileRun, occupation: string): TraceScope => ({
  region,
  runId: id,
  year,
  repostingDays: policy.repostingDays,
  occupation,
  imports: Object.fromEntries(
    TRACED_DATASETS.map((traced) => [
      traced,
      inputs.filter((input) => input.dataset === traced && !isHistory(input, year)).map(({ importId }) => importId),
    ]),
  ) as Record<TracedDataset, string[]>,
});
