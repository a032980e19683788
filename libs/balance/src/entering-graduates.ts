export interface GraduateOutcomes {
  readonly graduates: number;
  readonly furtherStudy: number | null;
  readonly abroad: number | null;
}

/** Graduates who enter the labour market: all less further study, which includes abroad (落实率, formula of 2021). */
export const enteringGraduates = ({ graduates, furtherStudy, abroad }: GraduateOutcomes): number =>
  Math.max(0, graduates - Math.max(furtherStudy ?? 0, abroad ?? 0));
