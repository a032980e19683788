export { escapeXml } from './escape-xml.js';
export { forecastChart, type ForecastChart } from './forecast-chart.js';
export type { ChartLanguage } from './words.js';
