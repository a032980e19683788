/** 高层次 / 紧缺 / 一般: the tiers of the yearly demand catalogue. */
export const TALENT_TIERS = ['high_level', 'shortage', 'general'] as const;

export type TalentTier = (typeof TALENT_TIERS)[number];
