import type { Member } from './members/index.js';

export interface Label {
  readonly en: string;
  readonly zh: string;
}

export const MEMBER_LABELS: Readonly<Record<Member, Label>> = {
  naive: { en: 'last value', zh: '末期值' },
  drift: { en: 'straight line from first to last value', zh: '首末连线' },
  recent_drift: { en: 'trend of the last four periods', zh: '近四期趋势' },
  ses: { en: 'simple exponential smoothing', zh: '简单指数平滑' },
  holt: { en: 'Holt’s linear trend', zh: '霍尔特线性趋势' },
  damped: { en: 'damped trend', zh: '阻尼趋势' },
  dotm: { en: 'dynamic optimised Theta', zh: '动态优化 Theta' },
  ar_changes: { en: 'autoregression of changes', zh: '增量自回归' },
  box_cox_drift: { en: 'straight line on the Box–Cox scale', zh: 'Box–Cox 尺度首末连线' },
  box_cox_dotm: { en: 'dynamic optimised Theta on the Box–Cox scale', zh: 'Box–Cox 尺度动态优化 Theta' },
  log_drift: { en: 'constant growth rate', zh: '恒定增长率' },
};
