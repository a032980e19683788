/** What the files tell of one provision (专业点) in one year, persons; null where they do not tell. */
export interface ProvisionCounts {
  readonly institution: string;
  readonly programme: string;
  readonly year: number;
  readonly planned: number | null;
  /** Admitted who had put the programme first (第一志愿). */
  readonly firstChoice: number | null;
  readonly admitted: number | null;
  readonly registered: number | null;
  readonly onRoll: number | null;
  readonly graduates: number | null;
  readonly contract: number | null;
  readonly entrepreneurship: number | null;
  readonly freelance: number | null;
  /** Freelance work included. */
  readonly flexible: number | null;
  /** Abroad included. */
  readonly furtherStudy: number | null;
  readonly matched: number | null;
  readonly satisfied: number | null;
  /** CNY a month. */
  readonly startWage: number | null;
  /** Of `contract`, those whose employer insures fewer than ten persons. */
  readonly inTinyEmployers: number | null;
}

/** What a provision is, as the newest file tells. */
export interface ProvisionFacts {
  readonly institution: string;
  readonly programme: string;
  /** Region it lies in. */
  readonly area: string;
  readonly level: string | null;
  readonly lengthYears: number | null;
  readonly teachers: number | null;
  readonly dualQualifiedTeachers: number | null;
}

/** Who came in: registered or, where that is not told, admitted; nobody where nobody was planned. */
export const intakeOf = ({ registered, admitted, planned }: ProvisionCounts): number | null =>
  registered ?? admitted ?? (planned === 0 ? 0 : null);
