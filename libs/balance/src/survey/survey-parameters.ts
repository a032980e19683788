import { DomainError } from '@gongxu/domain';

/** Choices of this product but for the size classes (Eurostat and OECD: 10, 50, 250 persons employed). */
export interface SurveyParameters {
  /** First headcount of every class but the smallest, rising. */
  readonly sizeClasses: readonly number[];
  /** Fewest answering employers of a stratum; thinner ones are joined to the sibling nearest in size. */
  readonly minimumRespondents: number;
  /** No weight is more than this many times the mean weight. */
  readonly trimAt: number;
}

/** Choices of this product. */
export const DEFAULT_SURVEY_PARAMETERS: SurveyParameters = {
  sizeClasses: [10, 50, 250],
  minimumRespondents: 5,
  trimAt: 5,
};

/** The defaults with what a policy says in their place; what cannot be weighted by is refused by name. */
export function surveyParameters(own: Partial<SurveyParameters> = {}): SurveyParameters {
  const parameters = { ...DEFAULT_SURVEY_PARAMETERS, ...own };
  const { sizeClasses, minimumRespondents, trimAt } = parameters;
  const rises = sizeClasses.every((bound, i) => Number.isInteger(bound) && bound > (i === 0 ? 0 : sizeClasses[i - 1]!));
  const faults = [
    ...(rises ? [] : [`survey.sizeClasses: ${sizeClasses.join(', ')} are not rising headcounts`]),
    ...(Number.isInteger(minimumRespondents) && minimumRespondents >= 1
      ? []
      : [`survey.minimumRespondents: ${minimumRespondents} is not 1 or more`]),
    ...(trimAt >= 1 ? [] : [`survey.trimAt: ${trimAt} is not 1 or more`]),
  ];
  if (faults.length > 0) throw new DomainError('INVALID_POLICY', faults.join('; '));
  return parameters;
}
