import type { DatasetName } from '@gongxu/domain';
import { importsOf } from '../cluster/chain-coverage-of-edition.js';
import type { Repositories } from '../database.js';

/** Chinese names by code, as they stood in the lists a run was made from; institutions by the lists of now. */
export interface PlanNames {
  readonly regions: ReadonlyMap<string, string | null>;
  readonly programmes: ReadonlyMap<string, string | null>;
  readonly occupations: ReadonlyMap<string, string | null>;
  readonly institutions: ReadonlyMap<string, string | null>;
}

export async function planNames(
  { codeLists, runs }: Repositories,
  runId: string,
  institutions: readonly string[],
): Promise<PlanNames> {
  const run = (await runs.find(runId))!;
  const listed = async (dataset: DatasetName): Promise<Map<string, string | null>> => {
    const entries = await codeLists.entriesOfImports(importsOf(run, dataset));
    return new Map(entries.map(({ code, nameZh, nameEn }) => [code, nameZh ?? nameEn]));
  };
  const named = await codeLists.ofKind('institution', [...new Set(institutions)]);
  return {
    regions: await listed('regions'),
    programmes: await listed('programmes'),
    occupations: await listed('occupations'),
    institutions: new Map(named.map(({ code, nameZh, nameEn }) => [code, nameZh ?? nameEn])),
  };
}
