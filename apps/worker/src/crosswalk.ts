import { countedAs, equalWeights, expandGroups, leavesBelow } from '@gongxu/classification';
import type { WeightedLink } from '@gongxu/balance';
import type { CompileRun, Repositories } from '@gongxu/data-access';
import { importsOf } from './run-inputs.js';

export interface Crosswalk {
  /** To single occupations; the weights of a programme sum to 1. */
  readonly links: readonly WeightedLink[];
  /** The system a programme code belongs to; of several, the policy's first. Undefined for an unknown code. */
  readonly systemOf: (programme: string) => string | undefined;
}

/**
 * @param employed persons employed in an occupation: a link to a group is divided over its occupations by them
 * @param counted occupations the data counts; a list may be finer than the data (SOC 15-1252 within the line 15-1256)
 */
export async function readCrosswalk(
  { codeLists, programmeSupply }: Repositories,
  run: CompileRun,
  employed: (occupation: string) => number,
  counted: ReadonlySet<string>,
): Promise<Crosswalk> {
  const rows = await programmeSupply.crosswalk(importsOf(run, 'crosswalk'));
  const occupations = await codeLists.entriesOfImports(importsOf(run, 'occupations'));
  const programmes = await codeLists.entriesOfImports(importsOf(run, 'programmes'));
  const parents = new Map(occupations.map(({ code, parentCode }) => [code, parentCode]));
  const leaves = leavesBelow(parents);
  const systems = new Map<string, string>();
  for (const system of [...run.policy.programmeSystems].reverse()) {
    for (const entry of programmes) if (entry.system === system) systems.set(entry.code, system);
  }
  const links = equalWeights(rows).links.map((link) => ({
    ...link,
    occupation: countedAs(link.occupation, parents, counted),
  }));
  return {
    links: expandGroups(links, (code) => (counted.has(code) ? [code] : (leaves.get(code) ?? [])), employed),
    systemOf: (programme) => systems.get(programme),
  };
}
