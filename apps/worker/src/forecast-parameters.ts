import { forecastParametersOf, type CompileRun, type Repositories } from '@gongxu/data-access';
import type { ForecastParameters } from '@gongxu/labour-market';

/** Those of the policy; a replay takes the edition's, whatever the product's defaults are today. */
export async function forecastParameters(
  { editions }: Pick<Repositories, 'editions'>,
  { policy, replays }: CompileRun,
): Promise<ForecastParameters> {
  const replayed = replays === null ? undefined : await editions.find(replays);
  return (replayed?.header as { forecast?: ForecastParameters } | undefined)?.forecast ?? forecastParametersOf(policy);
}
