import { compareText, groupBy } from '@gongxu/domain';
import type { IndicatorId, IndicatorValue, NotRatedReason } from '../indicator.js';
import type { EmploymentCounts, MarketCounts } from '../inputs.js';
import {
  AREA_MEASURES,
  openingsInflation,
  type AreaCounts,
  type AreaMeasure,
  type AreaValue,
} from './area-measures.js';
import { dispersionOf } from './between-areas.js';
import type { BorrowedShare } from './shrinkage.js';

/** An indicator of one occupation in one area, shrunk towards the parent region. */
export interface AreaIndicator {
  readonly id: IndicatorId;
  readonly value: number | null;
  /** Share of the value that is the parent region's: 0 its own, 1 the parent's. */
  readonly borrowed: number | null;
  /** Records or persons the area itself has. */
  readonly n: number;
  /** Why there is no value. */
  readonly reason: NotRatedReason | null;
}

export interface AreaIndicators {
  readonly region: string;
  readonly indicators: readonly AreaIndicator[];
}

export interface SmallAreasInput {
  /** Indicators of the parent region, by occupation. */
  readonly parents: ReadonlyMap<string, readonly IndicatorValue[]>;
  readonly markets: readonly MarketCounts[];
  /** One row for each occupation and area. */
  readonly employment: readonly EmploymentCounts[];
  /** Fewest records an area needs of its own to have a value at all. */
  readonly minimumRecords: number;
}

/** Below three records an area says nothing of its own. A choice of this product. */
export const MINIMUM_AREA_RECORDS = 3;

/**
 * Indicators of every occupation in every area: empirical Bayes towards the parent region's value. How far areas differ
 * is learnt from all occupations together, so that a thin one borrows and a well-counted one keeps what it shows.
 */
export function areaIndicators({
  parents,
  markets,
  employment,
  minimumRecords,
}: SmallAreasInput): ReadonlyMap<string, readonly AreaIndicators[]> {
  const cells = cellsOf(markets, employment);
  const shrunk = AREA_MEASURES.map((measure) => shrinkAll(measure, cells, parents, minimumRecords));
  const rows = cells.map(({ occupation, region }, index) => ({
    occupation,
    region,
    indicators: shrunk
      .flatMap((ofMeasure) => withReciprocal(ofMeasure[index]!))
      .filter(({ reason }) => reason !== 'not_collected'),
  }));
  const byOccupation = groupBy(
    rows.filter(({ indicators }) => indicators.length > 0),
    ({ occupation }) => occupation,
  );
  return new Map(
    [...byOccupation].map(([occupation, areas]) => [
      occupation,
      areas.map(({ region, indicators }) => ({ region, indicators })),
    ]),
  );
}

interface Cell {
  readonly occupation: string;
  readonly region: string;
  readonly counts: AreaCounts;
}

/** In the order of occupation and area, so that sums do not depend on the order of the rows. */
function cellsOf(markets: readonly MarketCounts[], employment: readonly EmploymentCounts[]): Cell[] {
  const key = ({ occupation, region }: { occupation: string; region: string }): string =>
    JSON.stringify([occupation, region]);
  const employed = new Map(employment.map((row) => [key(row), row]));
  const market = new Map(markets.map((row) => [key(row), row]));
  const places = new Map([...markets, ...employment].map((row) => [key(row), row]));
  const ofOccupation = groupBy(markets, ({ occupation }) => occupation);
  const inflation = new Map([...ofOccupation].map(([occupation, rows]) => [occupation, openingsInflation(rows)]));
  return [...places]
    .map(([at, { occupation, region }]) => ({
      occupation,
      region,
      counts: {
        market: market.get(at),
        employment: employed.get(at),
        openingsInflation: inflation.get(occupation) ?? 1,
      },
    }))
    .sort((a, b) => compareText(a.occupation, b.occupation) || compareText(a.region, b.region));
}

function shrinkAll(
  { id, shrinkage, of }: AreaMeasure,
  cells: readonly Cell[],
  parents: SmallAreasInput['parents'],
  minimumRecords: number,
): AreaIndicator[] {
  const values = cells.map((cell) => ({ occupation: cell.occupation, own: of(cell.counts) }));
  const dispersions = [...groupBy(values, ({ occupation }) => occupation).values()].flatMap(
    (areas) =>
      dispersionOf(
        areas.flatMap(({ own: { value, weight } }) =>
          value === null ? [] : [{ value: shrinkage.toScale(value), weight }],
        ),
      ) ?? [],
  );
  const borrowedShare = shrinkage.fit(dispersions);
  return values.map(({ occupation, own }) => {
    const parent = parents.get(occupation)?.find((indicator) => indicator.id === id);
    if (parent?.status !== 'rated') return notRated(id, own, parent?.reason ?? 'not_collected');
    if (borrowedShare === null || own.value === null || own.n < minimumRecords) return notRated(id, own, 'too_thin');
    return { id, n: own.n, reason: null, ...shrunkTo(parent.value, own.value, own.weight, borrowedShare, shrinkage) };
  });
}

function shrunkTo(
  parent: number,
  own: number,
  weight: number,
  borrowedShare: BorrowedShare,
  { toScale, fromScale }: AreaMeasure['shrinkage'],
): { readonly value: number; readonly borrowed: number } {
  const borrowed = borrowedShare(weight, parent);
  return { value: fromScale(borrowed * toScale(parent) + (1 - borrowed) * toScale(own)), borrowed };
}

const notRated = (id: IndicatorId, { n }: AreaValue, reason: NotRatedReason): AreaIndicator => ({
  id,
  value: null,
  borrowed: null,
  n,
  reason,
});

/** Seekers per 100 openings is the reciprocal of openings per seeker, in an area as in the region. */
function withReciprocal(indicator: AreaIndicator): AreaIndicator[] {
  if (indicator.id !== 'openings_per_seeker') return [indicator];
  const id = 'seekers_per_100_vacancies';
  if (indicator.value === 0)
    return [indicator, { ...indicator, id, value: null, borrowed: null, reason: 'not_applicable' }];
  return [indicator, { ...indicator, id, value: indicator.value === null ? null : 100 / indicator.value }];
}
