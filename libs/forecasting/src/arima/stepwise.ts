import { type ArimaFit, fitArima } from './fit-arima.js';
import { type ArimaOrder, nameOf, shortestFor } from './order.js';

type Change = Readonly<Partial<Record<'p' | 'q' | 'P' | 'Q', 1 | -1>>>;

/** The neighbours in the order in which they are tried. */
const CHANGES: readonly Change[] = [
  { P: -1 },
  { Q: -1 },
  { P: 1 },
  { Q: 1 },
  { P: -1, Q: -1 },
  { P: -1, Q: 1 },
  { P: 1, Q: -1 },
  { P: 1, Q: 1 },
  { p: -1 },
  { q: -1 },
  { p: 1 },
  { q: 1 },
  { p: -1, q: -1 },
  { p: -1, q: 1 },
  { p: 1, q: -1 },
  { p: 1, q: 1 },
];
const MOST_MODELS = 94;

/**
 * The best order for given differences by steps to a better neighbour until there is none: Hyndman & Khandakar, Journal of
 * Statistical Software 27 (2008), with the bounds of `auto.arima` of the R package forecast. Like there, steps ask for a
 * constant until a step that only leaves it out is the better one.
 */
export function stepwise(
  series: readonly number[],
  { d, D, period }: Pick<ArimaOrder, 'd' | 'D' | 'period'>,
): ArimaFit {
  const mayHaveConstant = d + D < 2;
  const most = Math.min(5, Math.floor(series.length / 3));
  const mostSeasonal = period > 1 ? Math.min(2, Math.floor(series.length / 3 / period)) : 0;
  const tried = new Set<string>();

  const allowed = (order: ArimaOrder): boolean =>
    [order.p, order.q].every((part) => part >= 0 && part <= most) &&
    [order.P, order.Q].every((part) => part >= 0 && part <= mostSeasonal) &&
    shortestFor(order) <= series.length;
  const attempt = (order: ArimaOrder): ArimaFit | undefined => {
    if (!allowed(order) || tried.size >= MOST_MODELS || tried.has(nameOf(order))) return undefined;
    tried.add(nameOf(order));
    const fit = fitArima(order, series);
    return fit.sound ? fit : undefined;
  };

  const none: ArimaOrder = { p: 0, d, q: 0, P: 0, D, Q: 0, period, constant: false };
  const one = Math.min(1, mostSeasonal);
  const starts: ArimaOrder[] = [
    { ...none, p: Math.min(2, most), q: Math.min(2, most), P: one, Q: one, constant: mayHaveConstant },
    { ...none, constant: mayHaveConstant },
    { ...none, p: 1, P: one, constant: mayHaveConstant },
    { ...none, q: 1, Q: one, constant: mayHaveConstant },
  ];
  let best = fitArima(none, series);
  tried.add(nameOf(none));
  for (const start of starts) best = better(best, attempt(start));

  let constant = mayHaveConstant;
  for (;;) {
    const before = best;
    for (const change of CHANGES) {
      if (best === before) best = better(best, attempt({ ...moved(best.order, change), constant }));
    }
    if (best === before && mayHaveConstant) {
      best = better(best, attempt({ ...best.order, constant: !constant }));
      if (best !== before) constant = !constant;
    }
    if (best === before) return best;
  }
}

const better = (best: ArimaFit, other: ArimaFit | undefined): ArimaFit =>
  other && other.aicc < best.aicc ? other : best;

const moved = (order: ArimaOrder, change: Change): ArimaOrder => ({
  ...order,
  p: order.p + (change.p ?? 0),
  q: order.q + (change.q ?? 0),
  P: order.P + (change.P ?? 0),
  Q: order.Q + (change.Q ?? 0),
});
