import type { CompileRun, MergeScope } from '@gongxu/data-access';
import { importsOfYear } from '../run-inputs.js';

/** The run's registers of one year. */
export const mergeScope = (run: CompileRun, year: number): MergeScope => ({
  region: run.region,
  runId: run.id,
  year,
  repostingDays: run.policy.repostingDays,
  vacancyImports: importsOfYear(run, 'vacancies', year),
  seekerImports: importsOfYear(run, 'job_seekers', year),
});
