import { compareText, type Rating } from '@gongxu/domain';

/** A line as one making of the catalogue has it. */
export interface RankedLine {
  readonly occupation: string;
  readonly rank: number;
  readonly rating: Rating;
}

/** Two editions, and the two others one gets by exchanging their methods. */
export interface ComparedCatalogues {
  /** As it stands, after changes by persons. */
  readonly before: readonly RankedLine[];
  readonly after: readonly RankedLine[];
  readonly computedBefore: readonly RankedLine[];
  readonly computedAfter: readonly RankedLine[];
  readonly oldDataNewMethod: readonly RankedLine[];
  readonly newDataOldMethod: readonly RankedLine[];
  /** Listed occupations of this and earlier years, by year. */
  readonly listsByYear: ReadonlyMap<number, ReadonlySet<string>>;
  readonly year: number;
}

export const CHANGE_CAUSES = ['data', 'method', 'person'] as const;

export type ChangeCause = (typeof CHANGE_CAUSES)[number];

export interface LineRatings {
  readonly before: Rating | null;
  readonly computedBefore: Rating | null;
  readonly oldDataNewMethod: Rating | null;
  readonly newDataOldMethod: Rating | null;
  readonly computedAfter: Rating | null;
  readonly after: Rating | null;
}

/** What became of an occupation that is listed in either edition. */
export interface LineChange {
  readonly occupation: string;
  readonly kind: 'new' | 'dropped' | 'persistent';
  readonly rankBefore: number | null;
  readonly rankAfter: number | null;
  /** Years in a row on the list, up to the later edition's; 0 when dropped. */
  readonly yearsOnList: number;
  /** Why it is new or dropped, or why a persistent one moved; none when it stands where it stood. */
  readonly because: readonly ChangeCause[];
  readonly ratings: LineRatings;
}

export interface ListComparison {
  readonly lines: readonly LineChange[];
  /** The earlier edition's computed list under the later one's method: what the method alone adds and takes away. */
  readonly rerun: { readonly added: readonly string[]; readonly removed: readonly string[] };
}

/** New, dropped and persistent lines in the order of the later edition, the dropped last. */
export function compareLists(compared: ComparedCatalogues): ListComparison {
  const at = indexed(compared);
  const occupations = new Set(
    [...compared.after, ...compared.before].filter(isListed).map(({ occupation }) => occupation),
  );
  const lines = [...occupations].map((occupation) => toChange(occupation, at, compared));
  const listed = (lines: readonly RankedLine[]): Set<string> =>
    new Set(lines.filter(isListed).map(({ occupation }) => occupation));
  const [old, rerun] = [listed(compared.computedBefore), listed(compared.oldDataNewMethod)];
  return {
    lines: lines.sort((a, b) => order(a) - order(b) || compareText(a.occupation, b.occupation)),
    rerun: { added: without(rerun, old), removed: without(old, rerun) },
  };
}

/** Years in a row, up to the given one, whose list has the occupation; a year without a list ends the row. */
export function yearsOnList(
  listsByYear: ReadonlyMap<number, ReadonlySet<string>>,
  occupation: string,
  year: number,
): number {
  let years = 0;
  while (listsByYear.get(year - years)?.has(occupation)) years += 1;
  return years;
}

const isListed = ({ rating }: RankedLine): boolean => rating === 'shortage';

const without = (from: ReadonlySet<string>, what: ReadonlySet<string>): string[] =>
  [...from].filter((occupation) => !what.has(occupation)).sort(compareText);

const order = ({ kind, rankAfter }: LineChange): number =>
  kind === 'dropped' ? Number.MAX_SAFE_INTEGER : (rankAfter ?? 0);

type Corner = keyof LineRatings;
type Indexed = { readonly [C in Corner]: ReadonlyMap<string, RankedLine> };

function indexed(compared: ComparedCatalogues): Indexed {
  const index = (lines: readonly RankedLine[]) => new Map(lines.map((line) => [line.occupation, line]));
  return {
    before: index(compared.before),
    computedBefore: index(compared.computedBefore),
    oldDataNewMethod: index(compared.oldDataNewMethod),
    newDataOldMethod: index(compared.newDataOldMethod),
    computedAfter: index(compared.computedAfter),
    after: index(compared.after),
  };
}

function toChange(occupation: string, at: Indexed, { listsByYear, year }: ComparedCatalogues): LineChange {
  const line = (corner: Corner): RankedLine | undefined => at[corner].get(occupation);
  const listed = (corner: Corner): boolean => line(corner)?.rating === 'shortage';
  const kind = listed('after') ? (listed('before') ? 'persistent' : 'new') : 'dropped';
  const value = (corner: Corner): unknown => (kind === 'persistent' ? line(corner)?.rank : listed(corner));
  return {
    occupation,
    kind,
    rankBefore: line('before')?.rank ?? null,
    rankAfter: line('after')?.rank ?? null,
    yearsOnList: kind === 'dropped' ? 0 : yearsOnList(listsByYear, occupation, year),
    because: causesOf(value, line),
    ratings: {
      before: line('before')?.rating ?? null,
      computedBefore: line('computedBefore')?.rating ?? null,
      oldDataNewMethod: line('oldDataNewMethod')?.rating ?? null,
      newDataOldMethod: line('newDataOldMethod')?.rating ?? null,
      computedAfter: line('computedAfter')?.rating ?? null,
      after: line('after')?.rating ?? null,
    },
  };
}

/**
 * Between the computed values: what changes it alone, on the old side of the other; both, when only both together do or
 * either would have. A person, where an edition says otherwise than was computed.
 */
function causesOf(value: (corner: Corner) => unknown, line: (corner: Corner) => RankedLine | undefined): ChangeCause[] {
  const changed = (a: Corner, b: Corner): boolean => value(a) !== value(b);
  const [byData, byMethod] = [
    changed('computedBefore', 'newDataOldMethod'),
    changed('computedBefore', 'oldDataNewMethod'),
  ];
  const both = byData === byMethod;
  const computed = changed('computedBefore', 'computedAfter');
  const person =
    line('before')?.rating !== line('computedBefore')?.rating ||
    line('after')?.rating !== line('computedAfter')?.rating;
  return CHANGE_CAUSES.filter((cause) => {
    switch (cause) {
      case 'data':
        return computed && (both || byData);
      case 'method':
        return computed && (both || byMethod);
      case 'person':
        return person;
    }
  });
}
