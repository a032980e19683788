/** Whether a law sets a rule, a published policy does, or this product does where neither says anything. */
export const RULE_BASES = ['statute', 'policy', 'own_default'] as const;

export type RuleBasis = (typeof RULE_BASES)[number];

export const RULE_BASIS_ZH: { readonly [B in RuleBasis]: string } = {
  statute: '法律法规',
  policy: '公开政策',
  own_default: '本系统默认值，并非法定',
};

/** Where a rule comes from: nothing that is not written in a law or a policy is told as if it were. */
export interface RuleSource {
  readonly basis: RuleBasis;
  /** Who published it and where; of an own default, what it follows. */
  readonly source: string;
}

/** With what kind of source it is, in Chinese. */
export const sourceTextZh = ({ basis, source }: RuleSource): string => `${RULE_BASIS_ZH[basis]}：${source}`;
