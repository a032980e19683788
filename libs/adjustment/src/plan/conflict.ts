import type { Constraint } from './constraint.js';

/** Rules that no plan can obey together; without any one of them the rest of them can be. */
export interface Conflict {
  readonly constraints: readonly Constraint[];
  readonly zh: string;
  readonly en: string;
}
