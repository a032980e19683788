export type ChartLanguage = 'zh' | 'en';

interface Words {
  readonly history: string;
  readonly forecast: string;
  readonly limits: (percent: string) => string;
  readonly lastValue: (label: string, value: string) => string;
  readonly range: (lower: string, upper: string) => string;
}

/** What a chart says besides its title and labels. */
export const WORDS: Readonly<Record<ChartLanguage, Words>> = {
  zh: {
    history: '历史',
    forecast: '预测',
    limits: (percent) => `${percent}% 区间`,
    lastValue: (label, value) => `最近值 ${label}：${value}`,
    range: (lower, upper) => `${lower} 至 ${upper}`,
  },
  en: {
    history: 'history',
    forecast: 'forecast',
    limits: (percent) => `${percent}% limits`,
    lastValue: (label, value) => `latest value, ${label}: ${value}`,
    range: (lower, upper) => `${lower} to ${upper}`,
  },
};
