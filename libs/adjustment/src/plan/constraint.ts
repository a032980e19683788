/** A rule the plan obeys, by kind and by what it is about. */
export interface Constraint {
  readonly kind: ConstraintKind;
  /** Id of the provision, quota, change limit or budget. */
  readonly subject: string;
}

export const CONSTRAINT_KINDS = [
  'minimum-class',
  'seats',
  'teachers',
  'workstations',
  'applicants',
  'ladder',
  'increase',
  'decrease',
  'quota-minimum',
  'quota-maximum',
  'change-limit',
  'budget',
] as const;

export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

/** A rule as text, to be a member of sets. */
export const constraintKey = ({ kind, subject }: Constraint): string => `${kind}:${subject}`;
