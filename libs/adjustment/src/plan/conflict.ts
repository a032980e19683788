import type { Constraint } from './constraint.js';

/** Rules that no plan can obey together. */
export interface Conflict {
  readonly constraints: readonly Constraint[];
  /** Without any one of them the rest can be obeyed; not so where too many provisions are involved to try each. */
  readonly isMinimal: boolean;
  readonly zh: string;
  readonly en: string;
}
