import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  loadReference as loadCityReference,
  samplePaths,
  simulateCity,
  writeCity,
  type WrittenFile,
} from '@gongxu/prisma-seeds';
import { takeEditionStep } from '@gongxu/data-access';
import { EDITION_STATES } from '@gongxu/editions';
import type { Platform } from '../platform.js';
import { followJobs } from '../follow.js';
import { runCompile } from '../run-compile.js';
import { runImport } from '../run-import.js';
import { runPlan } from '../run-plan.js';
import { isUpToDate } from './is-up-to-date.js';
import { loadOfRegions, mustBeLoaded } from './load-reference.js';

const CITY = '411200';
const SEED = 411200;
const YEAR = 2026;
/** Enough for openings and job seekers to be forecast from. */
const REGISTER_YEARS = 4;
/** Stands wherever the simulated city shows. */
export const SIMULATED_NOTICE = '模拟数据 simulated data';

/** The samples that are compiled: the simulated city with the year before it, and the United States. */
const CATALOGUES = [
  { region: CITY, year: YEAR - 1 },
  { region: CITY, year: YEAR },
  { region: 'US', year: 2019 },
] as const;

/** Sample data, its catalogues and a plan. Data that is loaded already is left alone, and so is what stands on it. */
export async function loadSamples(platform: Platform): Promise<void> {
  const changed = [await loadCity(platform), await loadOfRegions(platform, samplePaths.us)].some(Boolean);
  for (const { region, year } of CATALOGUES) {
    if (!changed && (await platform.database.read.editionReader.find(region, year, undefined))) continue;
    const run = await runCompile(platform, { region, year, requestedBy: 'npm start' });
    if (run.status === 'failed')
      throw new Error(`the sample catalogue of ${region} ${year} was not compiled: ${run.error ?? ''}`);
    await followJobs(platform, run.id, `signals ${region} ${year}`);
    await publishSample(platform, run.editionId!);
  }
  await planSample(platform);
}

/** A first plan to look at: of the city, on the catalogue that stands. */
async function planSample(platform: Platform): Promise<void> {
  const { editionReader, planReader } = platform.database.read;
  const edition = await editionReader.standing(CITY, YEAR, undefined, EDITION_STATES);
  if (!edition || (await planReader.newest(CITY, YEAR))?.editionId === edition.id) return;
  const plan = await runPlan(platform, { region: CITY, year: YEAR, requestedBy: 'npm start' });
  if (plan.status === 'failed')
    throw new Error(`the sample plan of ${CITY} ${YEAR} was not computed: ${plan.error ?? ''}`);
}

/** Samples are open at once: there is nobody to consult about them. */
async function publishSample({ database }: Platform, editionId: string): Promise<void> {
  if ((await database.read.editions.find(editionId))?.state !== 'draft') return;
  await takeEditionStep(database, {
    editionId,
    step: 'publish_directly',
    actor: 'npm start',
    roles: ['admin'],
    reason: '样例数据 sample data',
    at: new Date(),
  });
}

async function loadCity(platform: Platform): Promise<boolean> {
  const city = simulateCity({ seed: SEED, reference: loadCityReference(), year: YEAR, registerYears: REGISTER_YEARS });
  return importWritten(platform, city.region, await writeCity(city, join(platform.home, 'simulated-city')));
}

/** Loads the files of a simulated city, each marked as simulated. Gives whether anything was new. */
export async function importWritten(
  platform: Platform,
  region: string,
  files: readonly WrittenFile[],
): Promise<boolean> {
  let changed = false;
  for (const { dataset, year, path, definitionPath } of files) {
    const definition = definitionPath
      ? (JSON.parse(await readFile(definitionPath, 'utf8')) as object)
      : { dataset, columns: {} };
    const source = { title: SIMULATED_NOTICE, ...definition, notice: SIMULATED_NOTICE };
    if (await isUpToDate(platform, { dataset, path, source })) continue;
    mustBeLoaded(await runImport(platform, path, { dataset, region, year, source, sender: 'npm start' }));
    changed = true;
  }
  return changed;
}
