import type { Action } from '@gongxu/warning';
import type { RuleSource } from './rule-source.js';

/** What must come before an action is decided; the source is that of days and hearing. */
export interface NoticeRule extends RuleSource {
  readonly action: Action;
  /** Days from notice to the institution until the action may be decided; 0: none is needed. */
  readonly noticeDays: number;
  /** Whether the institution is told that it may ask for a hearing. */
  readonly hearing: boolean;
  /** The action that must already stand, and for how many years. */
  readonly after?: (RuleSource & { readonly action: Action; readonly years: number }) | undefined;
}

const AS_LICENSING_LAW =
  '法律未规定停招的告知期限；参照《中华人民共和国行政许可法》第四十七、四十八条：被告知后五日内可申请听证，举行听证的七日前通知';

/**
 * Minimum notice of each action. No national law sets days for cutting or suspending the intake of a programme: the days are
 * this product's, after the procedures named, and a policy replaces them.
 */
export const DEFAULT_NOTICE_RULES: readonly NoticeRule[] = [
  { action: 'none', noticeDays: 0, hearing: false, basis: 'own_default', source: '不减损院校权利，无需事先告知' },
  { action: 'warn', noticeDays: 0, hearing: false, basis: 'own_default', source: '预警本身即为告知' },
  {
    action: 'cut',
    noticeDays: 5,
    hearing: false,
    basis: 'own_default',
    source: '法律未规定调减计划的告知期限；参照《中华人民共和国行政许可法》第四十七条的五日',
  },
  { action: 'alternate-year', noticeDays: 12, hearing: true, basis: 'own_default', source: AS_LICENSING_LAW },
  { action: 'suspend', noticeDays: 12, hearing: true, basis: 'own_default', source: AS_LICENSING_LAW },
  {
    action: 'revoke',
    noticeDays: 30,
    hearing: true,
    basis: 'own_default',
    source: '法律未规定撤销专业的告知期限；参照《重大行政决策程序暂行条例》第十五条公开征求意见的三十日',
    after: {
      action: 'suspend',
      years: 5,
      basis: 'policy',
      source:
        '教育部等五部门《普通高等教育学科专业设置调整优化改革方案》（教高〔2023〕1号）：连续五年停止招生；该方案适用于普通高等教育，用于中等职业教育是参照',
    },
  },
];
