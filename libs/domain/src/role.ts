/** What a principal may do: the bureaus of the order, the committee that approves, and programs of others as readers. */
export const ROLES = [
  'admin',
  'organisation',
  'hr_bureau',
  'education_bureau',
  'committee',
  'college',
  'enterprise',
  'reader',
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** Who works on an edition before it is public. */
export const INSIDERS: readonly Role[] = ['admin', 'organisation', 'hr_bureau', 'education_bureau', 'committee'];
