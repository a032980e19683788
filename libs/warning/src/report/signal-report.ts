import type { IssuedSignal } from './issued-signal.js';

/** 急需专业 and 过剩预警专业. */
export const SIGNAL_LISTS = ['urgent', 'surplus'] as const;

export type SignalList = (typeof SIGNAL_LISTS)[number];

/** The signals of a region and year as a bureau circulates them: plain data that every output format is made from. */
export interface SignalReport {
  readonly region: string;
  readonly regionZh: string | null;
  readonly regionEn: string | null;
  readonly year: number;
  /** The edition of the catalogue they stand beside, REGION/YEAR/NUMBER. */
  readonly edition: string;
  /** Signals are issued again when their inputs change; each issue has a number within its edition. */
  readonly number: number;
  /** SHA-256 of all signals and of what they were made from. */
  readonly contentHash: string;
  /** ISO time. */
  readonly issuedAt: string;
  /** Warnings that must stand wherever the signals show, e.g. 模拟数据. */
  readonly notices: readonly string[];
  /** Day the lists are due, ISO date (31 July). */
  readonly dueOn: string;
  /** Fewest persons who may stand behind a figure that is published. */
  readonly publishedFrom: number;
  /** Null while a list is not released. */
  readonly releases: Readonly<Record<SignalList, SignalRelease | null>>;
  readonly ladders: readonly ReportLadder[];
  /** The files they were issued from. */
  readonly sources: readonly SignalSource[];
  /** The whole region, one line a programme, in order of programme codes. */
  readonly programmes: readonly SignalLine[];
  /** One line a provision, in order of institution and programme. */
  readonly provisions: readonly SignalLine[];
}

export interface SignalLine extends IssuedSignal {
  readonly programmeZh: string | null;
  readonly programmeEn: string | null;
  /** Null for the programme in the whole region, and for an institution without a name. */
  readonly institutionZh: string | null;
  readonly institutionEn: string | null;
}

export interface SignalRelease {
  readonly by: string;
  /** ISO time. */
  readonly at: string;
  readonly reason: string;
}

export interface ReportLadder {
  readonly id: string;
  readonly version: string;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly source: string;
  readonly placementFormula: string;
  readonly isDeciding: boolean;
}

export interface SignalSource {
  readonly dataset: string;
  readonly region: string;
  readonly year: number;
  readonly part: string;
  readonly fileName: string;
  readonly sender: string | null;
  readonly rowsLoaded: number | null;
  readonly rowsRejected: number | null;
  readonly sha256: string;
  readonly notice: string | null;
}
