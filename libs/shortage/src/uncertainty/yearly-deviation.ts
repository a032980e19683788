import type { EmploymentCounts } from '@gongxu/balance';

/** Fewest years a line can be laid through with something left over to judge it by. */
const FEWEST_YEARS = 4;
/** Residual degrees of freedom that the pooled deviation counts for beside an occupation's own few. */
const PRIOR_WEIGHT = 10;

/**
 * How far yearly figures of each occupation lie from their own steady growth: residual deviation of the logarithm from a
 * straight line, drawn towards that of all occupations (Smyth 2004, moderated variance), since a handful of years says
 * little. `otherwise` stands where no series is long enough.
 */
export function yearlyDeviations(
  series: ReadonlyMap<string, readonly EmploymentCounts[]>,
  figure: 'headcount' | 'medianWage',
  otherwise: number,
): (occupation: string) => number {
  const residuals = new Map<string, { readonly squares: number; readonly freedom: number }>();
  for (const [occupation, rows] of series) {
    const points = rows.flatMap(({ year, [figure]: value }) =>
      value && value > 0 ? [{ year, log: Math.log(value) }] : [],
    );
    if (points.length >= FEWEST_YEARS)
      residuals.set(occupation, { squares: residualSquares(points), freedom: points.length - 2 });
  }
  let [squares, freedom] = [0, 0];
  for (const one of residuals.values()) {
    squares += one.squares;
    freedom += one.freedom;
  }
  const pooled = freedom > 0 ? squares / freedom : otherwise ** 2;
  return (occupation) => {
    const own = residuals.get(occupation);
    if (!own) return Math.sqrt(pooled);
    return Math.sqrt((PRIOR_WEIGHT * pooled + own.squares) / (PRIOR_WEIGHT + own.freedom));
  };
}

function residualSquares(points: readonly { readonly year: number; readonly log: number }[]): number {
  const mean = (pick: (point: (typeof points)[number]) => number): number =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const [centre, level] = [mean(({ year }) => year), mean(({ log }) => log)];
  const [across, along] = points.reduce(
    ([xy, xx], { year, log }) => [xy + (year - centre) * (log - level), xx + (year - centre) ** 2],
    [0, 0],
  );
  const slope = along > 0 ? across / along : 0;
  return points.reduce((sum, { year, log }) => sum + (log - level - slope * (year - centre)) ** 2, 0);
}
