import type { CompileRun, Repositories } from '@gongxu/data-access';
import { occupationOpenings, type ForwardPolicy, type ProvisionFacts, type RegionSources } from '@gongxu/warning';
import { readCrosswalk } from '../crosswalk.js';
import { importsOf } from '../run-inputs.js';

/** What the signals of the run's region and year are issued from; the registers as the run has counted them. */
export async function signalSources(
  repositories: Repositories,
  run: CompileRun,
  { minimumYears }: ForwardPolicy,
): Promise<RegionSources> {
  const { balances, forecasts, signalInputs } = repositories;
  const { region, year } = run;
  const told = await balances.employment(importsOf(run, 'employment'), region);
  const employment = told.filter((row) => row.year < year);
  const registered = await forecasts.registeredOpenings(region, run.id);
  const openings = occupationOpenings(
    employment,
    registered.filter((row) => row.year < year),
    minimumYears,
  );
  const headcounts = new Map(employment.map(({ occupation, headcount }) => [occupation, headcount]));
  const counted = new Set([...openings, ...employment].map(({ occupation }) => occupation));
  const { links } = await readCrosswalk(repositories, run, (code) => headcounts.get(code) ?? 0, counted);
  const counts = await signalInputs.counts(importsOf(run, 'enrolment'), importsOf(run, 'graduates'), year);
  const facts = await provisionFacts(repositories, run, counts);
  const taught = new Set(facts.map(({ programme }) => programme));
  return { facts, counts, openings, links: links.filter(({ programme }) => taught.has(programme)) };
}

/** Every provision of the files; one that only enrolment or graduates tell of lies in the region, and no more is known. */
async function provisionFacts(
  { codeLists, signalInputs }: Repositories,
  run: CompileRun,
  counts: RegionSources['counts'],
): Promise<ProvisionFacts[]> {
  const entries = await codeLists.entriesOfImports(importsOf(run, 'programmes'));
  const levels = new Map(entries.map(({ code, level }) => [code, level]));
  const unknown = { area: run.region, lengthYears: null, teachers: null, dualQualifiedTeachers: null };
  const facts = new Map(
    [
      ...counts.map(({ institution, programme }) => ({ institution, programme, ...unknown })),
      ...(await signalInputs.facts(importsOf(run, 'provisions'))),
    ].map((fact) => [`${fact.programme}\u0000${fact.institution}`, fact]),
  );
  return [...facts.values()].map((fact) => ({ ...fact, level: levels.get(fact.programme) ?? null }));
}
