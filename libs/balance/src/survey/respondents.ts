import { compareText, groupBy } from '@gongxu/domain';
import type { PopulationEmployer, SurveyAnswer } from './survey-answer.js';

/** An employer that answered, placed by the population's figures where it is in the population. */
export interface Respondent {
  readonly employer: string;
  readonly region: string;
  readonly section: string | null;
  readonly headcount: number;
  readonly isListed: boolean;
  readonly answers: readonly SurveyAnswer[];
}

/** The employers that answered, in code order. */
export function respondentsOf(
  answers: readonly SurveyAnswer[],
  listed: ReadonlyMap<string, PopulationEmployer>,
): Respondent[] {
  return [...groupBy(answers, ({ employer }) => employer)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([employer, own]) => {
      const known = listed.get(employer);
      const ordered = [...own].sort((a, b) => compareText(a.occupation, b.occupation));
      return {
        employer,
        region: known?.region ?? ordered[0]!.region,
        section: known?.section ?? ordered.find(({ section }) => section !== null)?.section ?? null,
        headcount: known?.headcount ?? ownHeadcount(ordered),
        isListed: known !== undefined,
        answers: ordered,
      };
    });
}

/** What the employer says of itself, else the sum over the occupations it answered for. */
const ownHeadcount = (answers: readonly SurveyAnswer[]): number =>
  answers.find(({ employerHeadcount }) => employerHeadcount !== null)?.employerHeadcount ??
  answers.reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
