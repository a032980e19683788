import { collapseStrata } from './collapse-strata.js';
import { respondentsOf, type Respondent } from './respondents.js';
import { responseRates, type ResponseRate } from './response-rates.js';
import { sizeClass, sizeClasses } from './size-class.js';
import { cellKey, cellsOf, type Stratum, type StratumPart } from './stratum.js';
import type { SurveyAnswer, SurveyPopulation } from './survey-answer.js';
import type { SurveyParameters } from './survey-parameters.js';
import { trimWeights } from './trim-weights.js';

/** Respondents that stand for one part of the population; `weight` is persons of the population per person surveyed. */
export interface WeightedStratum {
  readonly stratum: Stratum;
  readonly weight: number;
  readonly respondents: readonly Respondent[];
}

/** How the answers became figures of the whole: published beside them. */
export interface SurveyReport {
  readonly population: SurveyPopulation['kind'];
  readonly total: ResponseRate;
  readonly byRegion: readonly ResponseRate[];
  /** By industry section; "?" where it is not known. */
  readonly bySection: readonly ResponseRate[];
  readonly bySize: readonly ResponseRate[];
  /** Respondents that are not in the list of employers; they stand for themselves in it. */
  readonly unlisted: number;
  /** Cells of region × section × size with employers or answers, and the strata they were joined to. */
  readonly cells: number;
  readonly strata: number;
  readonly trimmed: number;
  readonly lowestWeight: number;
  readonly highestWeight: number;
  /** 1 + squared coefficient of variation of the weights over respondents (Kish 1992): what unequal weights cost. */
  readonly designEffect: number;
}

export interface WeightedSurvey {
  readonly strata: readonly WeightedStratum[];
  readonly report: SurveyReport;
}

export interface SurveyInput {
  readonly answers: readonly SurveyAnswer[];
  readonly population: SurveyPopulation;
  readonly parameters: SurveyParameters;
}

const UNKNOWN = '?';
const ANY_SIZE = '*';
const WHOLE = '*';

/**
 * Weights answers to the insured employment of their stratum (post-stratification, Särndal, Swensson and Wretman 1992,
 * §7.6): weight = headcount of the stratum ÷ headcount of its respondents; thin strata joined, large weights trimmed.
 * Without a known population every answer stands for itself.
 */
export function weighSurvey({ answers, population, parameters }: SurveyInput): WeightedSurvey {
  const listed = new Map(
    population.kind === 'employers' ? population.employers.map((employer) => [employer.employer, employer]) : [],
  );
  const respondents = respondentsOf(answers, listed);
  const sizeOf = ({ headcount }: { headcount: number }): string =>
    population.kind === 'employment' ? ANY_SIZE : sizeClass(headcount, parameters.sizeClasses);
  const pathOf = (unit: Pick<Respondent, 'region' | 'section' | 'headcount'>): Stratum['path'] => [
    unit.section ?? UNKNOWN,
    unit.region,
    sizeOf(unit),
  ];
  const parts = [
    ...populationParts(population, pathOf),
    ...respondents.map((unit) => answered(unit, population, pathOf)),
  ];
  const cells = cellsOf(parts);
  const strata = population.kind === 'none' ? cells : collapseStrata(cells, parameters.minimumRespondents);
  const byCell = new Map(strata.flatMap((stratum) => stratum.cells.map((cell) => [cell, stratum])));
  const members = new Map<Stratum, Respondent[]>(strata.map((stratum) => [stratum, []]));
  for (const unit of respondents) members.get(byCell.get(cellKey(pathOf(unit)))!)!.push(unit);
  const { weights, trimmed } = trimWeights(strata.map(rawWeight(population)), parameters.trimAt);
  const weighted = strata.map((stratum, i) => ({ stratum, weight: weights[i]!, respondents: members.get(stratum)! }));
  return {
    strata: weighted,
    report: {
      population: population.kind,
      total: responseRates(parts, () => WHOLE)[0] ?? NOBODY,
      byRegion: responseRates(parts, ({ path }) => path[1]),
      bySection: responseRates(parts, ({ path }) => path[0]),
      bySize: inOrder(
        responseRates(parts, ({ path }) => path[2]),
        sizeClasses(parameters.sizeClasses),
      ),
      unlisted: population.kind === 'employers' ? respondents.filter(({ isListed }) => !isListed).length : 0,
      cells: cells.length,
      strata: strata.length,
      trimmed,
      ...spreadOf(weighted),
    },
  };
}

function populationParts(
  population: SurveyPopulation,
  pathOf: (unit: Pick<Respondent, 'region' | 'section' | 'headcount'>) => Stratum['path'],
): StratumPart[] {
  const none = { respondents: 0, respondentHeadcount: 0 };
  switch (population.kind) {
    case 'employers':
      return population.employers.map((unit) => ({
        ...none,
        path: pathOf(unit),
        employers: 1,
        headcount: unit.headcount,
      }));
    case 'employment':
      return population.cells.map((cell) => ({
        ...none,
        path: pathOf(cell),
        employers: null,
        headcount: cell.headcount,
      }));
    case 'none':
      return [];
  }
}

/** A respondent outside the list of employers belongs to the population as surely as it answered. */
function answered(
  unit: Respondent,
  { kind }: SurveyPopulation,
  pathOf: (unit: Respondent) => Stratum['path'],
): StratumPart {
  const isAdded = kind === 'employers' && !unit.isListed;
  return {
    path: pathOf(unit),
    respondents: 1,
    respondentHeadcount: unit.headcount,
    employers: kind === 'employers' ? (isAdded ? 1 : 0) : null,
    headcount: isAdded ? unit.headcount : 0,
  };
}

const inOrder = (rates: readonly ResponseRate[], keys: readonly string[]): ResponseRate[] =>
  [...rates].sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));

const rawWeight =
  ({ kind }: SurveyPopulation) =>
  ({ headcount, respondentHeadcount }: Stratum) => ({
    weight: kind === 'none' || headcount <= 0 || respondentHeadcount <= 0 ? 1 : headcount / respondentHeadcount,
    amount: respondentHeadcount,
  });

function spreadOf(
  strata: readonly WeightedStratum[],
): Pick<SurveyReport, 'lowestWeight' | 'highestWeight' | 'designEffect'> {
  const used = strata.filter(({ respondents }) => respondents.length > 0);
  if (used.length === 0) return { lowestWeight: 1, highestWeight: 1, designEffect: 1 };
  const sum = (of: (weight: number) => number): number =>
    used.reduce((total, { weight, respondents }) => total + respondents.length * of(weight), 0);
  const weights = used.map(({ weight }) => weight);
  return {
    lowestWeight: Math.min(...weights),
    highestWeight: Math.max(...weights),
    designEffect: (sum(() => 1) * sum((weight) => weight ** 2)) / sum((weight) => weight) ** 2,
  };
}

const NOBODY: ResponseRate = {
  key: WHOLE,
  responded: 0,
  employers: null,
  rate: null,
  respondedHeadcount: 0,
  headcount: null,
  coverage: null,
};
