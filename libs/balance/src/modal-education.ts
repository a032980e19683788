import { EDUCATION_LEVELS, type EducationLevel } from '@gongxu/domain';

/** The level most openings ask for; of equals the higher. Null when no opening names a level. */
export function modalEducation(openings: Readonly<Partial<Record<EducationLevel, number>>>): EducationLevel | null {
  let modal: EducationLevel | null = null;
  for (const level of EDUCATION_LEVELS) {
    const count = openings[level] ?? 0;
    if (count > 0 && count >= (modal === null ? 0 : (openings[modal] ?? 0))) modal = level;
  }
  return modal;
}
