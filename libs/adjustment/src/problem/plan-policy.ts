/** What a plan is judged by; a policy file replaces any of it. All costs are in persons of an occupation of weight 1. */
export interface PlanPolicy {
  readonly id: string;
  /** Cost of each person too few and too many, by steps that grow steeper. */
  readonly shortfall: readonly CostStep[];
  readonly surplus: readonly CostStep[];
  /** Cost of each place moved, of closing a provision for the year, and of opening one. */
  readonly changePerStudent: number;
  readonly closing: number;
  readonly opening: number;
  /** Cost of each provision open beyond those tolerated in a neighbourhood. */
  readonly crowding: number;
  /** The cost of a year of graduation is multiplied by this for each year after the first. */
  readonly yearDiscount: number;
  /** Part of the current intake that a "cut" without a cap takes away. */
  readonly cutShare: number;
  /** Over scenarios: the mean of their costs, or the cost of the worst. */
  readonly scenarios: 'average' | 'worst';
}

/** Persons beyond this share of the demand cost so much each; the first step is beyond 0. */
export interface CostStep {
  readonly beyond: number;
  readonly perPerson: number;
}

/** Choices of this product: a person missing counts a little more than one too many, and twice beyond half of the demand. */
export const DEFAULT_PLAN_POLICY: PlanPolicy = {
  id: 'default',
  shortfall: [
    { beyond: 0, perPerson: 1 },
    { beyond: 0.5, perPerson: 2 },
  ],
  surplus: [
    { beyond: 0, perPerson: 0.8 },
    { beyond: 0.5, perPerson: 1.6 },
  ],
  changePerStudent: 0.05,
  closing: 5,
  opening: 5,
  crowding: 2,
  yearDiscount: 1,
  cutShare: 0.2,
  scenarios: 'average',
};
