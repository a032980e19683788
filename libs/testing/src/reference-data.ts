import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportRecord, Policy } from '@gongxu/data-access';
import { ladderFiles, policies, referenceFiles, samplePaths } from '@gongxu/prisma-seeds';
import type { Ladder } from '@gongxu/warning';
import type { TestPlatform } from './test-platform.js';
import type { Workbench } from './workbench.js';

/** The policies and the ladders that come with the repository. */
export async function loadPolicies({ database }: TestPlatform): Promise<void> {
  for (const { path } of policies()) await database.read.policies.save((await readJson(path)) as Policy);
  for (const { path } of ladderFiles()) await database.read.ladders.save((await readJson(path)) as Ladder);
}

/** Real reference lists whose definition is named in `names`, e.g. "us_soc_2018", in load order. */
export async function loadReferenceLists(
  bench: Workbench,
  names: readonly string[],
): Promise<ReadonlyMap<string, ImportRecord>> {
  const loaded = new Map<string, ImportRecord>();
  for (const { dataset, path, definitionPath } of referenceFiles()) {
    const name = basename(definitionPath, '.source.json');
    if (!names.includes(name)) continue;
    const part = dataset === 'job_titles' ? name : undefined;
    loaded.set(
      name,
      await bench.import({
        dataset,
        part,
        text: await readFile(path),
        fileName: basename(path),
        source: await readJson(definitionPath),
      }),
    );
  }
  const missing = names.filter((name) => loaded.get(name)?.status !== 'loaded');
  if (missing.length > 0) throw new Error(`not loaded: ${missing.join(', ')}`);
  return loaded;
}

/** The published employment projections of the United States. */
export async function loadUnitedStatesSample(bench: Workbench): Promise<ImportRecord> {
  const [sample] = samplePaths.us;
  const { dataset, path, definitionPath, region, year } = sample!;
  return bench.import({
    dataset,
    region,
    year,
    text: await readFile(path),
    fileName: basename(path),
    source: await readJson(definitionPath),
  });
}

const readJson = async (path: string): Promise<unknown> => JSON.parse(await readFile(path, 'utf8')) as unknown;
