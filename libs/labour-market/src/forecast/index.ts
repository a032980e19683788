export { annualSeries, type AnnualSeries, type YearValue } from './annual-series.js';
export * from './explain-forecast.js';
export { forecastAnnual, type ForecastRequest } from './forecast-annual.js';
export * from './forecast-parameters.js';
export { provisionForecaster, type ProvisionHistory } from './forecast-provisions.js';
export * from './occupation-series.js';
export * from './official-projection.js';
export * from './series-forecast.js';
export * from './years-ahead.js';
