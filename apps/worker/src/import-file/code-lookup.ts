import type { CodeSystems, Repositories } from '@gongxu/data-access';
import { DomainError, type CodeKind, type DatasetName } from '@gongxu/domain';
import type { CodeLookup } from '@gongxu/sources';

/** Lists a place may not have; their codes are taken as they come until the list is there. */
const OPTIONAL: readonly CodeKind[] = ['institution', 'employer', 'industry'];
/** Every city brings a list of its own, so unless the file names one, all lists are asked for those of its region. */
const LOCAL: readonly CodeKind[] = ['institution', 'employer'];

/** The lists the file's codes are checked against, and the region its rows must lie in. */
export async function codeLookup(
  { codeLists }: Repositories,
  dataset: DatasetName,
  kinds: ReadonlySet<CodeKind>,
  systems: CodeSystems,
  scopeRegion: string,
): Promise<CodeLookup> {
  const regionSystem = systems.region?.[0];
  const scope = new Set(regionSystem ? await codeLists.regionAndBelow(regionSystem, scopeRegion) : []);
  const codes = new Map<CodeKind, ReadonlySet<string>>();
  for (const kind of kinds) {
    const wanted = systems[kind] ?? [];
    const found =
      wanted.length === 0 && LOCAL.includes(kind)
        ? await codeLists.ofKindIn(kind, [...scope])
        : (await codeLists.entries(wanted)).map(({ code }) => code);
    if (found.length > 0) codes.set(kind, new Set(found));
    else if (!OPTIONAL.includes(kind)) {
      throw new DomainError(
        'UNKNOWN_CODE_SYSTEM',
        `${dataset}: no list of ${kind} codes is loaded${wanted.length > 0 ? ` (${wanted.join(', ')})` : ''}; import it first`,
      );
    }
  }
  return {
    has: (kind, code) => codes.get(kind)?.has(code) ?? false,
    knows: (kind) => codes.has(kind),
    inScope: (region) => scope.has(region),
  };
}
