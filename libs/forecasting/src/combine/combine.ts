import { acceptRequest, acceptSeries } from '../accepted.js';
import type { FittedModel, Model } from '../model.js';
import { SeriesError } from '../series-error.js';

/** One value from those of the members, in their order. It may not leave their range, nor fall when one of them rises. */
export type Statistic = (values: readonly number[]) => number;

interface Combination {
  readonly name: string;
  readonly minimumLength: number;
  readonly statistic: (series: readonly number[]) => { statistic: Statistic; parameters?: Record<string, number> };
}

/** The members' forecasts made one, step by step: means and limits by the same statistic. A refusal of one is a refusal of all. */
export function combine(models: readonly Model[], { name, minimumLength, statistic }: Combination): Model {
  return {
    name,
    minimumLength,
    fit(series) {
      acceptSeries({ name, minimumLength }, series);
      const chosen = statistic(series);
      const members = models.map((model) => model.fit(series));
      return {
        name,
        residuals: combinedResiduals(members, chosen.statistic),
        parameters: { ...parametersOf(models, members), ...chosen.parameters },
        forecast(horizon, levels = []) {
          acceptRequest(horizon, levels);
          const forecasts = members.map((member) => member.forecast(horizon, levels));
          const pointwise = (paths: (readonly number[])[]): number[] =>
            paths[0]!.map((_, step) => chosen.statistic(paths.map((path) => path[step]!)));
          return {
            mean: pointwise(forecasts.map(({ mean }) => mean)),
            intervals: levels.map((level, i) => ({
              level,
              lower: pointwise(forecasts.map(({ intervals }) => intervals[i]!.lower)),
              upper: pointwise(forecasts.map(({ intervals }) => intervals[i]!.upper)),
            })),
          };
        },
      };
    },
  };
}

/** Their names, for the name of the combination; refuses none, and one twice. */
export function memberNames(models: readonly Model[]): string {
  const names = models.map(({ name }) => name);
  if (names.length === 0) throw new SeriesError('INVALID_OPTION', 'a combination needs a member');
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new SeriesError('INVALID_OPTION', `${twice} is a member twice`);
  return names.join(', ');
}

/** The shortest series that every member takes. */
export const longestMinimum = (models: readonly Model[]): number =>
  Math.max(...models.map(({ minimumLength }) => minimumLength));

/** For the periods of which every member has one. A difference from the observation is combined as the forecast is. */
function combinedResiduals(members: readonly FittedModel[], statistic: Statistic): number[] {
  const length = Math.min(...members.map(({ residuals }) => residuals.length));
  const ends = members.map(({ residuals }) => residuals.slice(residuals.length - length));
  return Array.from({ length }, (_, i) => -statistic(ends.map((residuals) => -residuals[i]!)));
}

const parametersOf = (models: readonly Model[], members: readonly FittedModel[]): Record<string, number> =>
  Object.fromEntries(
    members.flatMap(({ parameters }, i) =>
      Object.entries(parameters).map(([key, value]) => [`${models[i]!.name}.${key}`, value]),
    ),
  );
