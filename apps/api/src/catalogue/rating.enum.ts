import { registerEnumType } from '@nestjs/graphql';
import { RATINGS, TALENT_TIERS } from '@gongxu/domain';

const upper = <T extends string>(values: readonly T[]) =>
  Object.fromEntries(values.map((value) => [value.toUpperCase(), value])) as Record<Uppercase<T>, T>;

export const RatingEnum = upper(RATINGS);
registerEnumType(RatingEnum, {
  name: 'Rating',
  description:
    'The common scale all methods are put on. SHORTAGE 紧缺 · OBSERVATION 观察 · BALANCED 平衡 · SURPLUS 过剩 · NOT_LISTED: too few jobs for the method · UNDETERMINED: the data is too thin.',
});

export const TalentTierEnum = upper(TALENT_TIERS);
registerEnumType(TalentTierEnum, {
  name: 'TalentTier',
  description: 'HIGH_LEVEL 高层次 · SHORTAGE 紧缺 · GENERAL 一般',
});

export enum EntryOrderField {
  RANK = 'rank',
  SCORE = 'score',
  DEMAND = 'demand',
  SUPPLY = 'supply',
  GAP = 'gap',
  MEDIAN_WAGE = 'median_wage',
  OCCUPATION = 'occupation',
}
registerEnumType(EntryOrderField, { name: 'EntryOrderField' });

export enum OrderDirection {
  ASC = 'asc',
  DESC = 'desc',
}
registerEnumType(OrderDirection, { name: 'OrderDirection' });
