import {
  autoArima,
  autoEts,
  automatic,
  dampedTrend,
  drift,
  explainChoice,
  type FittedModel,
  holt,
  type Language,
  meanModel,
  type Model,
  naive,
  optimisedTheta,
  seasonalNaive,
  ses,
  theta,
} from '@gongxu/forecasting';
import { UsageError } from '../usage-error.js';

export interface Forecaster {
  readonly model: Model;
  /** The fitted model, and why it is what it is. */
  readonly fit: (series: readonly number[], language: Language) => Explained;
}

export interface Explained {
  readonly fitted: FittedModel;
  readonly reason: string;
}

type MakeForecaster = (period: number) => Forecaster;

const decidesByItself: MakeForecaster = (period) => {
  const model = automatic({ period });
  return {
    model,
    fit(series, language) {
      const fitted = model.fit(series);
      return { fitted, reason: explainChoice(fitted.choice, language) };
    },
  };
};

const because =
  (reason: Readonly<Record<Language, string>>, make: (period: number) => Model): MakeForecaster =>
  (period) => {
    const model = make(period);
    return { model, fit: (series, language) => ({ fitted: model.fit(series), reason: reason[language] }) };
  };

const byName = (make: (period: number) => Model): MakeForecaster =>
  because({ en: 'asked for by name', zh: '按名称指定' }, make);

const byCriterion = (make: (period: number) => Model): MakeForecaster =>
  because({ en: 'least corrected Akaike criterion (AICc)', zh: '修正赤池信息量（AICc）最小' }, make);

const FORECASTERS: Readonly<Record<string, MakeForecaster>> = {
  automatic: decidesByItself,
  ets: byCriterion((period) => autoEts({ period })),
  arima: byCriterion((period) => autoArima({ period })),
  theta: byName((period) => theta({ period })),
  'optimised-theta': byName((period) => optimisedTheta({ period })),
  naive: byName(naive),
  'seasonal-naive': byName(seasonalNaive),
  drift: byName(drift),
  mean: byName(meanModel),
  ses: byName(ses),
  holt: byName(holt),
  damped: byName(dampedTrend),
};

export const FORECASTER_NAMES: readonly string[] = Object.keys(FORECASTERS);

/** The model of that name for so many values per season. */
export function forecasterOf(name: string, period: number): Forecaster {
  const make = Object.hasOwn(FORECASTERS, name) ? FORECASTERS[name] : undefined;
  if (!make) throw new UsageError(`there is no model "${name}"; there are ${FORECASTER_NAMES.join(', ')}`);
  return make(period);
}
