import type { DatasetName } from '@gongxu/domain';
import { YEARS_AHEAD } from '@gongxu/labour-market';
import type { Repositories } from '../database.js';
import type { CodeEntry } from '../dataset-import/code-list.repository.js';
import type { CompileRun } from '../market/run.repository.js';
import type { EditionRecord } from './edition-record.js';

/** An edition with its entries and forecasts, and the files and names it was compiled from, as they were then. */
export async function compiledEdition(read: Repositories, edition: EditionRecord) {
  const run = (await read.runs.find(edition.runId))!;
  const systems = await read.codeLists.systems();
  const { titleZh, titleEn } = systems.find(({ id }) => id === edition.occupationSystem) ?? {
    titleZh: null,
    titleEn: null,
  };
  const entries = await read.editions.entriesOf(edition.region, edition.id);
  return {
    edition,
    entries: entries.map(({ content }) => content),
    events: await read.editionEvents.ofEditions([edition]),
    policy: run.policy,
    occupationSystem: { id: edition.occupationSystem, titleZh, titleEn },
    sources: await sourcesOf(read, run),
    names: await namesOf(read, run),
    forecasts: await read.forecasts.aheadOf(edition, YEARS_AHEAD),
  };
}

async function sourcesOf({ imports }: Repositories, { inputs }: CompileRun) {
  const records = new Map((await imports.byIds(inputs.map(({ importId }) => importId))).map((one) => [one.id, one]));
  return inputs.map(({ importId, dataset, scopeRegion, year, part, fileName, fileSha256, notice }) => {
    const record = records.get(importId);
    return {
      dataset,
      region: scopeRegion,
      year,
      part,
      fileName,
      sender: record?.sender ?? null,
      rowsLoaded: record?.counts.loaded ?? null,
      rowsRejected: record?.counts.rejected ?? null,
      sha256: fileSha256,
      notice,
    };
  });
}

async function namesOf({ codeLists }: Repositories, { inputs }: CompileRun) {
  const listed = (dataset: DatasetName): Promise<CodeEntry[]> =>
    codeLists.entriesOfImports(inputs.filter((input) => input.dataset === dataset).map(({ importId }) => importId));
  return {
    region: await listed('regions'),
    occupation: await listed('occupations'),
    programme: await listed('programmes'),
    institution: await listed('institutions'),
    industry: await listed('industries'),
  };
}
