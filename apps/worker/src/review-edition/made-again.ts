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
  type MethodDefinition,
  type NamedSubject,
} from '@gongxu/shortage';
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

/** As `madeAgain`, from another input of the balance. */
export async function madeFrom(
  repositories: Repositories,
  run: CompileRun,
  methods: EditionMethods,
  input: BalanceInput,
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
  return rated(repositories, run, methods, await namedSubjects(repositories, run, balances));
}

async function rated(
  { markets }: Repositories,
  run: CompileRun,
  { methods, defaultMethod }: EditionMethods,
  subjects: readonly NamedSubject[],
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
    uncertainty: null,
    sources: {},
  }).entries;
}
