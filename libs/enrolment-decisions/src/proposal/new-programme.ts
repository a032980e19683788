/** What a college puts forward as a new provision (新专业设置). Money in CNY. */
export interface NewProgramme {
  readonly lengthYears: number;
  readonly firstIntakeYear: number;
  /** Students a year. */
  readonly intake: number;
  readonly teachers: number;
  readonly dualQualifiedTeachers: number;
  readonly workstations: number;
  /** A year, once the programme is full. */
  readonly fundsPerYear: number;
  readonly partners: readonly Partner[];
  /** What follow-up in later years is held against, as shares. */
  readonly promises: { readonly placementRate: number; readonly matchedRate: number };
}

/** An employer that takes part; `places` are the graduates it undertakes to employ each year. */
export interface Partner {
  readonly name: string;
  readonly places: number;
}

/** Students when every year is full. */
export const studentsOf = ({ intake, lengthYears }: NewProgramme): number => intake * lengthYears;

/** Every figure a proposal must state, in the order of the form; faults in words. */
export function faultsOf(programme: NewProgramme): string[] {
  const { lengthYears, intake, teachers, dualQualifiedTeachers, promises } = programme;
  const counts = { intake, teachers, dualQualifiedTeachers, workstations: programme.workstations };
  return [
    ...(lengthYears >= 1 && lengthYears <= 8 ? [] : [`lengthYears must be from 1 to 8, not ${lengthYears}`]),
    ...(intake > 0 ? [] : [`intake must be above 0, not ${intake}`]),
    ...Object.entries(counts).flatMap(([name, value]) =>
      Number.isInteger(value) && value >= 0 ? [] : [`${name} must be a whole number from 0, not ${value}`],
    ),
    ...(dualQualifiedTeachers <= teachers
      ? []
      : [`dualQualifiedTeachers: ${dualQualifiedTeachers} are more than all ${teachers} teachers`]),
    ...(programme.fundsPerYear >= 0 ? [] : [`fundsPerYear must be from 0, not ${programme.fundsPerYear}`]),
    ...Object.entries(promises).flatMap(([name, value]) =>
      value >= 0 && value <= 1 ? [] : [`promises.${name} must be a share from 0 to 1, not ${value}`],
    ),
    ...programme.partners.flatMap(({ name, places }) =>
      name.trim() !== '' && places >= 0 ? [] : [`partner "${name}" with ${places} places`],
    ),
  ];
}
