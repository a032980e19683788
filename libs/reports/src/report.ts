import type {
  DisclosedArea,
  DisclosedAreaIndicators,
  DisclosedEntry,
  DisclosedInstitution,
  DisclosedProgramme,
  DisclosedRows,
  DisclosedSurvey,
  DisclosureRule,
} from '@gongxu/disclosure';
import type { EditionState } from '@gongxu/editions';
import type { Rating } from '@gongxu/domain';
import type { YearAhead } from '@gongxu/labour-market';
import type { CatalogueContent, CatalogueEntry, MethodDefinition } from '@gongxu/shortage';

/** A code with its names, as they stood in the lists the edition was compiled from. */
export interface NamedCode {
  readonly code: string;
  readonly nameZh: string | null;
  readonly nameEn: string | null;
}

/** How the rows of the files became counted rows. */
export interface MergeCounts {
  readonly titles: { readonly distinct: number; readonly coded: number };
  readonly vacancies: { readonly rows: number; readonly uncoded: number; readonly duplicates: number };
  readonly jobSeekers: DisclosedRows;
  readonly asOf: string | null;
}

/** One file the edition was made from. */
export interface SourceFile {
  readonly dataset: string;
  readonly region: string;
  /** 0 for lists of codes. */
  readonly year: number;
  readonly part: string;
  readonly fileName: string;
  readonly sender: string | null;
  readonly rowsLoaded: number | null;
  readonly rowsRejected: number | null;
  readonly sha256: string;
  readonly notice: string | null;
}

type Named<T> = T & { readonly nameZh: string | null; readonly nameEn: string | null };

export type ReportedProgramme = Named<Omit<DisclosedProgramme, 'institutions'>> & {
  readonly institutions: readonly Named<DisclosedInstitution>[];
};

/** A line of the catalogue with the names of the codes it mentions. */
export type ReportedEntry = Omit<DisclosedEntry, 'regions' | 'areas' | 'programmes' | 'industries'> & {
  /** As the default method gave it; `rating` and `listed` are after a change by a person. */
  readonly computedRating: Rating;
  readonly industries: readonly Named<CatalogueEntry['industries'][number]>[];
  readonly regions: readonly Named<DisclosedArea>[];
  readonly areas: readonly Named<DisclosedAreaIndicators>[];
  readonly programmes: readonly ReportedProgramme[];
  /** The three years after the edition's own, by the run that made it. */
  readonly forecast: readonly YearAhead[];
};

/** A change of the list by a person, beside what was computed. */
export interface ReportedAdjustment extends Named<{ readonly occupation: string }> {
  readonly computedRating: Rating;
  readonly rating: Rating;
  readonly reason: string;
}

/** Everything a report says: the edition as stored, with names. Every format is written from this alone. */
export interface Report {
  readonly format: 'gongxu.report/1';
  readonly region: NamedCode;
  readonly year: number;
  /** Counts the editions of one region and year from 1. */
  readonly number: number;
  readonly policy: {
    readonly id: string;
    readonly version: string;
    readonly titleZh: string;
    readonly titleEn: string;
  };
  readonly occupationSystem: { readonly id: string; readonly titleZh: string | null; readonly titleEn: string | null };
  readonly state: EditionState;
  /** By which counts are not shown; null where all are, in a file for internal use. */
  readonly disclosure: DisclosureRule | null;
  readonly contentHash: string;
  readonly currency: string;
  /** Warnings that must stand wherever the data shows, e.g. 模拟数据. */
  readonly notices: readonly string[];
  readonly defaultMethod: string;
  readonly methods: readonly MethodDefinition[];
  readonly previousEdition: { readonly year: number; readonly contentHash: string } | null;
  /** Of every pair of methods. */
  readonly agreement: CatalogueContent['agreement'];
  /** How doubt was measured; null when it was not. */
  readonly uncertainty: CatalogueContent['uncertainty'];
  readonly merge: MergeCounts | null;
  readonly listedCount: number;
  readonly adjustments: readonly ReportedAdjustment[];
  /** Response and weighting of the survey of employers' demand; null when there was none. */
  readonly survey: DisclosedSurvey | null;
  /** Listed in the previous edition and not in this one. */
  readonly dropped: readonly NamedCode[];
  readonly sources: readonly SourceFile[];
  readonly entries: readonly ReportedEntry[];
}
