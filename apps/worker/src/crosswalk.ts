import { equalWeights, expandGroups } from '@gongxu/classification';
import type { WeightedLink } from '@gongxu/balance';
import type { CompileRun, Repositories } from '@gongxu/data-access';
import { importsOf } from './run-inputs.js';

export interface Crosswalk {
  /** To single occupations; the weights of a programme sum to 1. */
  readonly links: readonly WeightedLink[];
  /** The system a programme code belongs to; of several, the policy's first. Undefined for an unknown code. */
  readonly systemOf: (programme: string) => string | undefined;
}

/** @param employed persons employed in an occupation: a link to a group is divided over its occupations by them */
export async function readCrosswalk(
  { codeLists, programmeSupply }: Repositories,
  run: CompileRun,
  employed: (occupation: string) => number,
): Promise<Crosswalk> {
  const rows = await programmeSupply.crosswalk(importsOf(run, 'crosswalk'));
  const occupations = await codeLists.entriesOfImports(importsOf(run, 'occupations'));
  const programmes = await codeLists.entriesOfImports(importsOf(run, 'programmes'));
  const leaves = leavesBelow(occupations);
  const order = run.policy.programmeSystems;
  const systems = new Map<string, string>();
  for (const system of [...order].reverse()) {
    for (const entry of programmes) if (entry.system === system) systems.set(entry.code, system);
  }
  return {
    links: expandGroups(equalWeights(rows).links, (code) => leaves.get(code) ?? [], employed),
    systemOf: (programme) => systems.get(programme),
  };
}

/** The occupations under every code; an occupation is under itself. */
function leavesBelow(entries: readonly { code: string; parentCode: string | null }[]): ReadonlyMap<string, readonly string[]> {
  const parents = new Map(entries.map(({ code, parentCode }) => [code, parentCode]));
  const groups = new Set(parents.values());
  const leaves = new Map<string, string[]>();
  for (const { code } of entries) {
    if (groups.has(code)) continue;
    for (let at: string | null | undefined = code; at; at = parents.get(at)) {
      const below = leaves.get(at);
      if (below) below.push(code);
      else leaves.set(at, [code]);
    }
  }
  return leaves;
}
