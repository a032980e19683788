import type { OccupationSource, OpeningsAhead, PlanSources, SignalSource } from '@gongxu/adjustment';
import { enteringGraduates, type BalanceLine } from '@gongxu/balance';
import { groupBy } from '@gongxu/domain';
import type { IssuedSignal } from '@gongxu/warning';
import { importsOf } from '../cluster/chain-coverage-of-edition.js';
import type { Repositories } from '../database.js';
import type { EditionRecord } from '../edition/edition-record.js';
import type { CompileRun } from '../market/run.repository.js';
import { forecastParametersOf } from '../market/policy.repository.js';

/**
 * What a plan that relies on an edition is built from: the files its run counts, its balance and its forecasts.
 * @param signals of the same year; null where none were issued
 */
export async function planSourcesOfEdition(
  repositories: Repositories,
  edition: EditionRecord,
  signals: readonly IssuedSignal[] | null,
): Promise<PlanSources> {
  const { clusters, codeLists, planInputs, programmeSupply, runs } = repositories;
  const run = (await runs.find(edition.runId))!;
  const { region, year } = edition;
  const graduated = await programmeSupply.provisions(
    importsOf(run, 'provisions'),
    importsOf(run, 'graduates'),
    year - 1,
  );
  const levels = new Map(
    (await codeLists.entriesOfImports(importsOf(run, 'programmes'))).map(({ code, level }) => [code, level]),
  );
  return {
    year,
    provisions: (await planInputs.provisions(importsOf(run, 'provisions'))).map((provision) => ({
      ...provision,
      level: levels.get(provision.programme) ?? '',
    })),
    enrolment: await planInputs.enrolment(importsOf(run, 'enrolment'), year),
    graduates: graduated.flatMap(({ institution, programme, graduates, furtherStudy, abroad }) =>
      graduates === null
        ? []
        : [{ institution, programme, graduates, entering: enteringGraduates({ graduates, furtherStudy, abroad }) }],
    ),
    graduatesAhead: await planInputs.graduatesAhead(region, run.id),
    links: await clusters.links({ region, runId: run.id }),
    occupations: await occupationSources(repositories, edition, run),
    signals: signals && signals.filter(({ institution }) => institution !== '').map(signalSource),
  };
}

async function occupationSources(
  { balances, codeLists, forecasts, planInputs }: Repositories,
  edition: EditionRecord,
  run: CompileRun,
): Promise<OccupationSource[]> {
  const { region, year, id } = edition;
  const listed = new Set(await planInputs.listedOccupations(region, id));
  const { horizon } = forecastParametersOf(run.policy);
  const ahead = groupBy(
    await forecasts.aheadOf(edition, horizon),
    ({ occupation, measure }) => `${occupation}/${measure}`,
  );
  const pointsOf = (occupation: string, measure: 'openings' | 'job_seekers'): OpeningsAhead[] =>
    (ahead.get(`${occupation}/${measure}`) ?? []).map(({ year: at, mean, lower80, upper80 }) => ({
      year: at,
      persons: mean,
      lower80,
      upper80,
    }));
  const tradeOf = trades(await codeLists.entriesOfImports(importsOf(run, 'occupations')));
  const employment = await balances.employment(importsOf(run, 'employment'), region);
  const retirements = new Map(
    employment.flatMap((row) =>
      row.year <= year && row.retirements !== null ? [[row.occupation, row.retirements]] : [],
    ),
  );
  const lines = await balances.of<BalanceLine, unknown>(region, run.id);
  return lines.map(({ occupation, demand, line }): OccupationSource => {
    const supply = line.components.filter(({ side, counted }) => side === 'supply' && counted);
    const others = supply.filter((each) => each.id !== 'school_leavers' && each.id !== 'job_seekers');
    return {
      occupation,
      trade: tradeOf(occupation),
      isListed: listed.has(occupation),
      demand,
      isRegistered: line.demandBasis === 'registered',
      accountSupply: others.reduce((sum, { value }) => sum + value, 0),
      seekers: supply.find((each) => each.id === 'job_seekers')?.value ?? (others.length > 0 ? 0 : null),
      openingsAhead: pointsOf(occupation, 'openings'),
      seekersAhead: supply.some((each) => each.id === 'job_seekers') ? pointsOf(occupation, 'job_seekers') : [],
      retirements: retirements.get(occupation) ?? null,
    };
  });
}

/** The group right below the top one an occupation belongs to (中类); undefined where the list has none. */
function trades(
  entries: readonly { readonly code: string; readonly parentCode: string | null }[],
): (occupation: string) => string | undefined {
  const parents = new Map(entries.map(({ code, parentCode }) => [code, parentCode]));
  const upwards = (code: string | null | undefined): string[] => (code ? [code, ...upwards(parents.get(code))] : []);
  return (occupation) => upwards(parents.get(occupation)).at(-2);
}

const signalSource = ({ institution, programme, action, planCap, verdicts }: IssuedSignal): SignalSource => ({
  institution,
  programme,
  action,
  cap: planCap,
  ladders: verdicts.filter((verdict) => verdict.isDeciding && verdict.action === action).map(({ ladder }) => ladder),
});
