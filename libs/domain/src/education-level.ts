/**
 * Levels of ISCED 2011 (UNESCO), the scale every country's own levels are mapped to. Ordered: a later one is higher.
 * 0 none · 1 primary · 2 lower secondary · 3 upper secondary (高中, 中职) · 4 post-secondary non-tertiary ·
 * 5 short-cycle tertiary (大专, 高职) · 6 bachelor (本科) · 7 master (硕士) · 8 doctorate (博士)
 */
export const EDUCATION_LEVELS = ['0', '1', '2', '3', '4', '5', '6', '7', '8'] as const;

export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

export const isEducationLevel = (text: string): text is EducationLevel =>
  (EDUCATION_LEVELS as readonly string[]).includes(text);
