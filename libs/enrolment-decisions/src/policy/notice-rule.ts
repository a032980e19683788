import type { Action } from '@gongxu/warning';

/** What must come before an action is decided. */
export interface NoticeRule {
  readonly action: Action;
  /** Days from notice to the institution until the action may be decided; 0: none is needed. */
  readonly noticeDays: number;
  /** Whether the institution is told that it may ask for a hearing. */
  readonly hearing: boolean;
  /** The action that must already stand, and for how many years. */
  readonly after?: { readonly action: Action; readonly years: number } | undefined;
  readonly source: string;
}

const LICENSING_LAW =
  '参照《中华人民共和国行政许可法》第四十七、四十八条：被告知后五日内可申请听证，举行听证的七日前通知。法律未专门规定停招的期限，用于此处是本产品的选择';

/**
 * Minimum notice of each action. No national law sets days for cutting or suspending the intake of a programme: the days
 * follow the published procedures named as source, and a policy replaces them.
 */
export const DEFAULT_NOTICE_RULES: readonly NoticeRule[] = [
  { action: 'none', noticeDays: 0, hearing: false, source: '不减损院校权利，无需事先告知' },
  { action: 'warn', noticeDays: 0, hearing: false, source: '预警本身即为告知' },
  {
    action: 'cut',
    noticeDays: 5,
    hearing: false,
    source: '参照《中华人民共和国行政许可法》第四十七条的五日陈述期限；用于调减计划是本产品的选择',
  },
  { action: 'alternate-year', noticeDays: 12, hearing: true, source: LICENSING_LAW },
  { action: 'suspend', noticeDays: 12, hearing: true, source: LICENSING_LAW },
  {
    action: 'revoke',
    noticeDays: 30,
    hearing: true,
    after: { action: 'suspend', years: 5 },
    source:
      '教育部等五部门《普通高等教育学科专业设置调整优化改革方案》（2023）：连续五年停招的撤销；三十日参照《重大行政决策程序暂行条例》第十五条公开征求意见的期限，用于此处是本产品的选择',
  },
];
