import { surveyParameters, weighSurvey, type SurveyInput, type SurveyReport } from '@gongxu/balance';
import type { DatasetName } from '@gongxu/domain';
import type { Repositories } from '../database.js';
import type { Policy } from './policy.repository.js';
import { inputsFor } from './request-compile.js';
import type { RunInput } from './run.repository.js';

export interface SurveyFiles {
  readonly region: string;
  readonly year: number;
  readonly policy: Pick<Policy, 'survey'>;
  readonly inputs: readonly Pick<RunInput, 'dataset' | 'importId'>[];
}

/**
 * The survey of a region and year with the population it speaks for: the employers of the list, else insured employment
 * by industry. Undefined when nobody answered.
 */
export async function readSurvey(
  { surveys }: Pick<Repositories, 'surveys'>,
  { region, year, policy, inputs }: SurveyFiles,
): Promise<SurveyInput | undefined> {
  const of = (dataset: DatasetName): string[] =>
    inputs.filter((input) => input.dataset === dataset).map(({ importId }) => importId);
  const scope = {
    region,
    year,
    surveys: of('employer_survey'),
    employers: of('employers'),
    employment: of('employment'),
    industries: of('industries'),
    regions: of('regions'),
  };
  if (scope.surveys.length === 0) return undefined;
  const answers = await surveys.answers(scope);
  if (answers.length === 0) return undefined;
  return { answers, population: await populationOf(surveys, scope), parameters: surveyParameters(policy.survey) };
}

async function populationOf(
  surveys: Repositories['surveys'],
  scope: Parameters<Repositories['surveys']['answers']>[0],
): Promise<SurveyInput['population']> {
  const employers = await surveys.employers(scope);
  if (employers.length > 0) return { kind: 'employers', employers };
  const cells = await surveys.insured(scope);
  return cells.length > 0 ? { kind: 'employment', cells } : { kind: 'none' };
}

/** Response as it stands with the files that count now: to be watched while the survey is out. */
export async function surveyResponse(
  repositories: Repositories,
  region: string,
  year: number,
): Promise<SurveyReport | undefined> {
  const policy = await repositories.policies.forRegion(region);
  const inputs = await inputsFor(repositories, policy, region, year);
  const survey = await readSurvey(repositories, { region, year, policy, inputs });
  return survey && weighSurvey(survey).report;
}
