import type { NotRatedReason } from '@gongxu/balance';

/** What stands where a figure is not shown. */
export type NotShown = 'c' | 'x' | 'z';

/** A cell of a table: a figure, a text, or the symbol in its place. */
export type Shown = number | string;

export const SYMBOLS: Readonly<Record<NotShown, { readonly zh: string; readonly en: string }>> = {
  c: { zh: '为保护个体信息不予公布', en: 'suppressed to protect respondents' },
  x: { zh: '无数据，或数据太少不能计算', en: 'not available: not collected, or too thin to compute' },
  z: { zh: '不适用', en: 'not applicable' },
};

const SYMBOL_OF_REASON: Readonly<Record<NotRatedReason, NotShown>> = {
  suppressed: 'c',
  not_collected: 'x',
  too_thin: 'x',
  not_applicable: 'z',
};

/** The symbol of an indicator without a value. */
export const symbolOf = (reason: NotRatedReason | null): NotShown => (reason === null ? 'z' : SYMBOL_OF_REASON[reason]);
