import type { CodeSystems, Repositories } from '@gongxu/data-access';
import { DomainError, type CodeKind, type DatasetName } from '@gongxu/domain';
import type { CodeLookup } from '@gongxu/sources';

/** Lists a city may not have; their codes are taken as they come until the list is there. */
const OPTIONAL: readonly CodeKind[] = ['institution', 'employer', 'industry'];

/** The lists the file's codes are checked against, and the region its rows must lie in. */
export async function codeLookup(
  { codeLists }: Repositories,
  dataset: DatasetName,
  kinds: ReadonlySet<CodeKind>,
  systems: CodeSystems,
  scopeRegion: string,
): Promise<CodeLookup> {
  const codes = new Map<CodeKind, ReadonlySet<string>>();
  for (const kind of kinds) {
    const wanted = systems[kind] ?? [];
    const entries = await codeLists.entries(wanted);
    if (entries.length > 0) codes.set(kind, new Set(entries.map(({ code }) => code)));
    else if (!OPTIONAL.includes(kind)) {
      throw new DomainError(
        'UNKNOWN_CODE_SYSTEM',
        `${dataset}: no list of ${kind} codes is loaded${wanted.length > 0 ? ` (${wanted.join(', ')})` : ''}; import it first`,
      );
    }
  }
  const regionSystem = systems.region?.[0];
  const scope = new Set(regionSystem ? await codeLists.regionAndBelow(regionSystem, scopeRegion) : []);
  return {
    has: (kind, code) => codes.get(kind)?.has(code) ?? false,
    knows: (kind) => codes.has(kind),
    inScope: (region) => scope.has(region),
  };
}
