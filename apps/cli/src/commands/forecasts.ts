import type { Database, ForecastOfEdition, ForecastSubject } from '@gongxu/data-access';
import { EDITION_STATES } from '@gongxu/editions';
import { readArguments, required } from '../command-line.js';
import { withPlatform } from '../platform.js';
import { printForecasts } from '../print-forecasts.js';
import { UsageError } from '../usage-error.js';

const MOST = 1_000;

/** Stored forecasts of one occupation or programme, or of the first lines of the region's newest catalogue. */
export async function forecastsCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, {
    region: { type: 'string' },
    occupation: { type: 'string' },
    programme: { type: 'string' },
    institution: { type: 'string' },
    top: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
  });
  const region = required(values.region, '--region');
  const { occupation, programme, institution } = values;
  if (institution !== undefined && programme === undefined) throw new UsageError('--institution needs --programme');
  if (occupation !== undefined && programme !== undefined)
    throw new UsageError('--occupation or --programme, not both');
  return withPlatform(
    async ({ database }) => {
      const code = occupation ?? programme;
      const subject = programme === undefined ? 'occupation' : 'provision';
      const forecasts =
        code === undefined
          ? await ofCatalogue(database, region, Number(values.top))
          : await ofCode(database, region, { subject, code }, institution);
      if (forecasts.length === 0) throw new UsageError(`there are no forecasts of ${code ?? region} in ${region}`);
      if (values.json) console.log(JSON.stringify(forecasts, null, 2));
      else printForecasts(forecasts);
      return 0;
    },
    { worker: false },
  );
}

async function ofCatalogue({ read }: Database, region: string, top: number): Promise<ForecastOfEdition[]> {
  const edition = await read.editionReader.find(region, undefined, undefined);
  if (!edition) throw new UsageError(`there is no catalogue of ${region}: name an occupation or a programme`);
  const entries = (await read.editions.entriesOf(region, edition.id)).slice(0, top);
  const found = await read.forecasts.ofEntries(
    entries.map(({ occupation }) => ({ editionId: edition.id, occupation })),
  );
  const place = new Map(entries.map(({ occupation, rank }) => [occupation, rank]));
  return found.sort((a, b) => place.get(a.code)! - place.get(b.code)!);
}

async function ofCode(
  { read }: Database,
  region: string,
  { subject, code }: Pick<ForecastSubject, 'subject' | 'code'>,
  institution: string | undefined,
): Promise<ForecastOfEdition[]> {
  const policy = await read.policies.forRegion(region);
  if (subject === 'occupation') {
    return read.forecasts.ofCodes([{ system: policy.occupationSystem, code }], {
      subject,
      region,
      states: EDITION_STATES,
      limit: MOST,
    });
  }
  const key = { system: policy.programmeSystems[0]!, code };
  const everywhere = await read.forecasts.ofCodes([key], { subject, institution, states: EDITION_STATES, limit: MOST });
  return everywhere.filter((forecast) => forecast.region === region || forecast.scopeRegion === region);
}
