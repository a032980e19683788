/** 草案 → 征求意见 → 调整 → 审定 → 公示 → 发布 → 被替代. */
export const EDITION_STATES = [
  'draft',
  'consultation',
  'adjusted',
  'approved',
  'public_notice',
  'published',
  'superseded',
] as const;

export type EditionState = (typeof EDITION_STATES)[number];

/** What anyone may read; the rest is for those who work on the edition. */
export const PUBLIC_STATES: readonly EditionState[] = ['public_notice', 'published', 'superseded'];

export const STATE_ZH: { readonly [S in EditionState]: string } = {
  draft: '草案',
  consultation: '征求意见',
  adjusted: '已调整',
  approved: '已审定',
  public_notice: '公示中',
  published: '已发布',
  superseded: '已被替代',
};
