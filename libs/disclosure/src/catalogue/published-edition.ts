import type { SurveyReport } from '@gongxu/balance';
import type { CatalogueEntry } from '@gongxu/shortage';

/** How many rows of the register of job seekers were counted, and which were not. */
export interface CountedRows {
  readonly rows: number;
  readonly uncoded: number;
  readonly duplicates: number;
}

/** Everything an edition publishes that counts persons or respondents. */
export interface PublishedEdition {
  /** Id of the method that decides the list. */
  readonly defaultMethod: string;
  readonly entries: readonly CatalogueEntry[];
  readonly survey: SurveyReport | null;
  readonly jobSeekers: CountedRows | null;
}
