import { MEMBER_LABELS, type Label } from './member-labels.js';
import { MEMBERS } from './members/index.js';
import { TRAITS, type Trait } from './traits.js';

const OWN: Readonly<Record<(typeof TRAITS)[number], Label>> = {
  length: { en: 'length of the series', zh: '序列长度' },
  trend: { en: 'steadiness of the trend', zh: '趋势稳定性' },
  persistence: { en: 'persistence of changes', zh: '变化的持续性' },
  recent_trend: { en: 'recent trend', zh: '近期趋势' },
  last_change: { en: 'last change', zh: '最近一期变化' },
  volatility: { en: 'size of changes beside the level', zh: '变化相对水平' },
  below_peak: { en: 'distance below the peak', zh: '距峰值' },
  above_trough: { en: 'distance above the trough', zh: '距谷值' },
  level: { en: 'last value beside the average', zh: '末期值相对均值' },
  linearity: { en: 'closeness to a straight line', zh: '线性程度' },
  irregularity: { en: 'unevenness of changes', zh: '变化的不均匀性' },
  acceleration: { en: 'acceleration', zh: '加速度' },
  turning: { en: 'share of turning points', zh: '转折点比例' },
  recent_volatility: { en: 'size of recent changes', zh: '近期变化幅度' },
  skewness: { en: 'lopsidedness of changes', zh: '变化的偏斜' },
};

export const TRAIT_LABELS = Object.fromEntries([
  ...TRAITS.map((trait) => [trait, OWN[trait]]),
  ...MEMBERS.flatMap((member) => {
    const { en, zh } = MEMBER_LABELS[member];
    return [
      [`far_${member}`, { en: `where “${en}” points in the long run`, zh: `“${zh}”的远期走向` }],
      [`near_${member}`, { en: `where “${en}” points next`, zh: `“${zh}”的近期走向` }],
    ];
  }),
]) as Readonly<Record<Trait, Label>>;
