import { escapeXml } from '@gongxu/forecasting';
import type { ReliabilityBin } from './reliability.js';

export interface ReliabilityChart {
  readonly bins: readonly ReliabilityBin[];
  readonly title: string;
  /** Of the few words besides the title; Chinese if not given. */
  readonly language?: 'zh' | 'en';
}

const SIZE = 420;
const LEFT = 58;
const TOP = 58;
const SIDE = 300;
const INK = '#333333';
const BLUE = '#0b5fa5';

const WORDS = {
  zh: {
    forecast: '预测概率',
    observed: '实际发生的比例',
    perfect: '完全可靠',
    point: (forecast: string, observed: string, signals: number) =>
      `预测 ${forecast}：实际 ${observed}（${signals} 个）`,
  },
  en: {
    forecast: 'forecast probability',
    observed: 'share that came true',
    perfect: 'perfectly reliable',
    point: (forecast: string, observed: string, signals: number) =>
      `forecast ${forecast}: ${observed} of ${signals} came true`,
  },
} as const;

/** Forecast probability against the share that came true, with 95 % limits, and how many signals each bin has; a whole SVG document. */
export function reliabilityChart({ bins, title, language = 'zh' }: ReliabilityChart): string {
  const words = WORDS[language];
  const filled = bins.flatMap(({ forecast, observed, lower, upper, signals }) =>
    forecast === null || observed === null || lower === null || upper === null
      ? []
      : [{ forecast, observed, lower, upper, signals }],
  );
  const most = Math.max(1, ...bins.map(({ signals }) => signals));
  const description = filled.map(({ forecast, observed, signals }) =>
    words.point(text(forecast), text(observed), signals),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}" role="img" font-family="sans-serif" font-size="12" fill="${INK}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description.join('; '))}</desc>`,
    `<rect width="${SIZE}" height="${SIZE}" fill="#ffffff"/>`,
    `<text x="${LEFT}" y="26" font-size="16" font-weight="bold">${escapeXml(title)}</text>`,
    ...TICKS.flatMap(grid),
    ...bins.map(({ from, to, signals }) => {
      const height = round((0.2 * SIDE * signals) / most);
      return `<rect x="${x(from)}" y="${TOP + SIDE - height}" width="${round(x(to) - x(from) - 1)}" height="${height}" fill="#dddddd"/>`;
    }),
    `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="${INK}" stroke-dasharray="6 3"/>`,
    `<text x="${x(0.02)}" y="46">- - ${escapeXml(words.perfect)}</text>`,
    ...filled.map(
      ({ forecast, lower, upper }) =>
        `<line x1="${x(forecast)}" y1="${y(lower)}" x2="${x(forecast)}" y2="${y(upper)}" stroke="${BLUE}"/>`,
    ),
    `<polyline points="${filled.map(({ forecast, observed }) => `${x(forecast)},${y(observed)}`).join(' ')}" fill="none" stroke="${BLUE}" stroke-width="2"/>`,
    ...filled.map(({ forecast, observed }) => `<circle cx="${x(forecast)}" cy="${y(observed)}" r="3" fill="${BLUE}"/>`),
    `<text x="${LEFT + SIDE / 2}" y="${TOP + SIDE + 42}" text-anchor="middle">${escapeXml(words.forecast)}</text>`,
    `<text transform="translate(18 ${TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">${escapeXml(words.observed)}</text>`,
    '</svg>',
    '',
  ].join('\n');
}

const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];

const grid = (tick: number): string[] => [
  `<line x1="${x(0)}" y1="${y(tick)}" x2="${x(1)}" y2="${y(tick)}" stroke="#dddddd"/>`,
  `<text x="${LEFT - 6}" y="${round(y(tick) + 4)}" text-anchor="end">${text(tick)}</text>`,
  `<text x="${x(tick)}" y="${TOP + SIDE + 20}" text-anchor="middle">${text(tick)}</text>`,
];

const round = (value: number): number => Math.round(value * 100) / 100;
const x = (share: number): number => round(LEFT + SIDE * share);
const y = (share: number): number => round(TOP + SIDE * (1 - share));
const text = (share: number): string => `${Math.round(100 * share)}%`;
