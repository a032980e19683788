/** 申报 → 告知 or 评议 → 决定; 复议 after it; 撤回. */
export const CASE_STATES = ['proposed', 'noticed', 'under_review', 'decided', 'appealed', 'withdrawn'] as const;

export type CaseState = (typeof CASE_STATES)[number];

export const CASE_STATE_ZH: { readonly [S in CaseState]: string } = {
  proposed: '已申报',
  noticed: '已告知',
  under_review: '评议中',
  decided: '已决定',
  appealed: '复议中',
  withdrawn: '已撤回',
};

/** Next year's intake of a provision that is there, or a provision that is to be. */
export const CASE_KINDS = ['provision', 'new_programme'] as const;

export type CaseKind = (typeof CASE_KINDS)[number];
