import type { ScenarioCost } from '@gongxu/adjustment';

/** The least and most demand over scenarios; the mean and the worst regret, null before they are computed. */
export function scenarioRange(scenarios: readonly ScenarioCost[]): {
  readonly least: number;
  readonly most: number;
  readonly mean: number | null;
  readonly worst: ScenarioCost | null;
} {
  const demands = scenarios.map(({ demand }) => demand);
  const known = scenarios.filter(({ regret }) => regret !== null);
  return {
    least: Math.min(...demands),
    most: Math.max(...demands),
    mean: known.length === 0 ? null : known.reduce((sum, { regret }) => sum + regret!, 0) / known.length,
    worst: known.reduce<ScenarioCost | null>(
      (most, each) => (most && most.regret! >= each.regret! ? most : each),
      null,
    ),
  };
}

/** Demand of a scenario against the forecast, as +12.3%. */
export function demandChange({ demand }: Pick<ScenarioCost, 'demand'>, forecast: number): string {
  const percent = forecast === 0 ? 0 : 100 * (demand / forecast - 1);
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(1)}%`;
}
