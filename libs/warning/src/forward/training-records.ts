/** What signals are made from: one row a programme or occupation and year, of one region. */
export interface TrainingRecords {
  readonly programmes: readonly ProgrammeLength[];
  /** Weights of a programme's links sum to 1; a programme without links gets no forward signal. */
  readonly links: readonly OccupationLink[];
  readonly intakes: readonly IntakeYear[];
  readonly graduates: readonly GraduateYear[];
  readonly openings: readonly OpeningYear[];
}

export interface ProgrammeLength {
  readonly programme: string;
  readonly lengthYears: number;
}

export interface OccupationLink {
  readonly programme: string;
  readonly occupation: string;
  readonly weight: number;
}

export interface IntakeYear {
  readonly programme: string;
  /** Autumn the students entered in. */
  readonly year: number;
  readonly registered: number;
}

export interface GraduateYear {
  readonly programme: string;
  readonly year: number;
  readonly graduates: number;
  readonly furtherStudy: number;
  /** 落实率 from 0 to 1 where known, for the baseline. */
  readonly placementRate: number | null;
}

export interface OpeningYear {
  readonly occupation: string;
  readonly year: number;
  /** Openings school leavers can take. */
  readonly openings: number;
}

/** The records as they stood before a year: the signals of a year are issued from nothing else. */
export const recordsBefore = (records: TrainingRecords, year: number): TrainingRecords => ({
  ...records,
  intakes: records.intakes.filter((row) => row.year < year),
  graduates: records.graduates.filter((row) => row.year < year),
  openings: records.openings.filter((row) => row.year < year),
});
