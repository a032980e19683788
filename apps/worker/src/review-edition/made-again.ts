import {
  computeBalance,
  indicatorsOf,
  type BalanceInput,
  type BalanceLine,
  type IndicatorValue,
} from '@gongxu/balance';
import type { CompileRun, EditionRecord, Repositories } from '@gongxu/data-access';
import { DomainError } from '@gongxu/domain';
import {
  buildCatalogue,
  DEFAULT_TALENT_TIER_POLICY,
  validateMethod,
  type CatalogueEntry,
  type CatalogueUncertainty,
  type MethodDefinition,
  type NamedSubject,
  type UncertaintyParameters,
} from '@gongxu/shortage';
import { catalogueUncertainty } from '../compile-catalogue/catalogue-uncertainty.js';
import { namedSubjects } from '../compile-catalogue/subjects.js';

/** The methods an edition was made with, and the one that decided. */
export interface EditionMethods {
  readonly methods: readonly MethodDefinition[];
  readonly defaultMethod: string;
}

export const methodsOf = ({ header, defaultMethod }: EditionRecord): EditionMethods => ({
  methods: (header as { methods: readonly unknown[] }).methods.map((method) => validateMethod(method)),
  defaultMethod,
});

export const decidingMethod = ({ methods, defaultMethod }: EditionMethods): MethodDefinition =>
  methods.find(({ id }) => id === defaultMethod)!;

export async function runOf({ runs }: Repositories, { id, runId }: EditionRecord): Promise<CompileRun> {
  const run = await runs.find(runId);
  if (!run) throw new DomainError('NOT_FOUND', `the run of edition ${id} is not in the database`);
  return run;
}

/** The data of an edition under any methods: its lines in their order. */
export async function madeAgain(
  repositories: Repositories,
  run: CompileRun,
  methods: EditionMethods,
): Promise<readonly CatalogueEntry[]> {
  const stored = await repositories.balances.of<BalanceLine, IndicatorValue[]>(run.region, run.id);
  return rated(repositories, run, methods, await namedSubjects(repositories, run, stored));
}

/** As `madeAgain`, from another input of the balance, with how sure each line is where `judge` is given. */
export async function madeFrom(
  repositories: Repositories,
  run: CompileRun,
  methods: EditionMethods,
  input: BalanceInput,
  judge?: Judge,
): Promise<readonly CatalogueEntry[]> {
  const lines = computeBalance(input);
  const indicators = indicatorsOf(input, lines);
  const balances = lines.map((line) => ({
    occupation: line.occupation,
    demand: line.demand,
    supply: line.supply,
    gap: line.gap,
    line,
    indicators: indicators.get(line.occupation) ?? [],
  }));
  const subjects = await namedSubjects(repositories, run, balances);
  if (!judge) return rated(repositories, run, methods, subjects);
  const subRegions = await repositories.markets.subRegions(run.region, run.id);
  const method = decidingMethod(methods);
  const work = { balance: input, subjects, method, context: { subRegions }, parameters: judge.parameters };
  return rated(repositories, run, methods, subjects, await catalogueUncertainty(work, judge.report));
}

/** By which parameters doubt is measured, and who is told how far it is. */
export interface Judge {
  readonly parameters: UncertaintyParameters;
  readonly report: (share: number) => void;
}

async function rated(
  { markets }: Repositories,
  run: CompileRun,
  { methods, defaultMethod }: EditionMethods,
  subjects: readonly NamedSubject[],
  uncertainty: CatalogueUncertainty | null = null,
): Promise<readonly CatalogueEntry[]> {
  return buildCatalogue({
    region: run.region,
    year: run.year,
    occupationSystem: run.policy.occupationSystem,
    defaultMethod,
    methods,
    policy: { talentTier: DEFAULT_TALENT_TIER_POLICY },
    subjects,
    markets: [],
    marketsByCounty: await markets.subRegions(run.region, run.id),
    previousRanks: null,
    programmesOf: new Map(),
    uncertainty,
    sources: {},
  }).entries;
}
