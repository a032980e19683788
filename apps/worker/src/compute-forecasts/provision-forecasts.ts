import type { CompileRun, Repositories, StoredForecast } from '@gongxu/data-access';
import { groupBy } from '@gongxu/domain';
import {
  annualSeries,
  PROVISION_MEASURES,
  provisionForecaster,
  type ForecastRequest,
  type ProvisionHistory,
} from '@gongxu/labour-market';
import { importsOf } from '../run-inputs.js';

/** Three forecasts to be made for each provision that offers, enrols or graduates anyone. */
export async function provisionForecasts(
  repositories: Repositories,
  run: CompileRun,
  request: ForecastRequest,
): Promise<(() => StoredForecast[])[]> {
  const provisions = await histories(repositories, run);
  const forecast = provisionForecaster(provisions, request);
  return provisions.map((provision) => () => {
    const { institution, programme: code, region } = provision;
    const made = forecast(provision);
    return PROVISION_MEASURES.map((measure) => ({
      subject: 'provision' as const,
      code,
      region,
      institution,
      measure,
      ...made[measure],
    }));
  });
}

async function histories(
  { codeLists, histories }: Repositories,
  run: CompileRun,
): Promise<(ProvisionHistory & { readonly region: string })[]> {
  const facts = await histories.provisionFacts(importsOf(run, 'provisions'));
  const figures = await histories.provisions(importsOf(run, 'enrolment'), importsOf(run, 'graduates'), run.year);
  const levels = new Map(
    (await codeLists.entriesOfImports(importsOf(run, 'programmes'))).map(({ code, level }) => [code, level]),
  );
  const keyOf = (each: { institution: string; programme: string }): string =>
    `${each.institution}\u0000${each.programme}`;
  const factsOf = new Map(facts.map((fact) => [keyOf(fact), fact]));
  const figuresOf = groupBy(figures, keyOf);
  const known = new Map([...figures, ...facts].map((each) => [keyOf(each), each]));
  return [...known].map(([key, { institution, programme }]) => {
    const fact = factsOf.get(key);
    const own = figuresOf.get(key) ?? [];
    return {
      institution,
      programme,
      region: fact?.region ?? run.region,
      level: levels.get(programme) ?? '',
      lengthYears: fact?.lengthYears ?? null,
      firstIntakeYear: fact?.firstIntakeYear ?? null,
      intake: annualSeries(own.map(({ year, intake }) => [year, intake])),
      onRoll: annualSeries(own.map(({ year, onRoll }) => [year, onRoll])),
      graduates: annualSeries(own.map(({ year, graduates }) => [year, graduates])),
    };
  });
}
