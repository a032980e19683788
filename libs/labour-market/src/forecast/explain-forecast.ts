import { explainChoice, type Language } from '@gongxu/forecasting';
import type { ForecastMeasure, ForecastReason, UndeterminedCause } from './series-forecast.js';

export interface Label {
  readonly zh: string;
  readonly en: string;
}

export const MEASURE_LABELS: Readonly<Record<ForecastMeasure, Label>> = {
  employment: { zh: '就业人数', en: 'employment' },
  openings: { zh: '登记招聘人数', en: 'registered openings' },
  job_seekers: { zh: '登记求职人数', en: 'registered job seekers' },
  official_employment: { zh: '就业人数（官方预测）', en: 'employment (official projection)' },
  intake: { zh: '招生人数', en: 'intake' },
  on_roll: { zh: '在校生', en: 'students on roll' },
  graduates: { zh: '毕业生', en: 'graduates' },
};

/** Why the forecast is what it is, in a sentence or two. */
export function explainForecast(reason: ForecastReason, language: Language): string {
  switch (reason.kind) {
    case 'choice':
      return explainChoice(reason.choice, language);
    case 'pipeline':
      return pipelineText(reason)[language];
    case 'official':
      return {
        zh: `${reason.from}–${reason.to} 年官方预测，原样列示，不外推。`,
        en: `The official projection ${reason.from}–${reason.to} as published; not extended.`,
      }[language];
    case 'undetermined':
      return CAUSES[reason.cause][language];
  }
}

function pipelineText({
  lag,
  completion,
  borrowed,
  enrolledUntil,
}: Extract<ForecastReason, { kind: 'pipeline' }>): Label {
  const [rate, share] = [percent(completion), percent(borrowed)];
  return {
    zh: `至 ${enrolledUntil} 年的毕业生已入学：招生 ${lag} 年后毕业，完成率 ${rate}（其中 ${share} 取自同层次专业的平均）；此后由招生预测推算。`,
    en:
      `Graduates up to ${enrolledUntil} are enrolled already: entrants graduate after ${lag} years, ${rate} of them ` +
      `(${share} of that rate is the mean of programmes of the level); later ones come from forecast intakes.`,
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

const CAUSES: Readonly<Record<UndeterminedCause, Label>> = {
  no_figures: { zh: '没有数据，不作预测。', en: 'No figures: not forecast.' },
  stale: { zh: '最新数据过旧，不作预测。', en: 'The newest figure is too old: not forecast.' },
  too_short: {
    zh: '有数据的年份不足，只能重复末期值，不作预测。',
    en: 'Too few years with figures: a forecast would repeat the last one.',
  },
  too_many_gaps: { zh: '缺数年份过多，不作预测。', en: 'Too many years without figures: not forecast.' },
  too_thin: { zh: '人数过少，不作预测。', en: 'Too few persons: not forecast.' },
  refused: {
    zh: '序列存在按方案须拒绝的异常，不作预测。',
    en: 'The series holds what the policy refuses: not forecast.',
  },
};
