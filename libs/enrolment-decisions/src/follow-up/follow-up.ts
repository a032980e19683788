import type { NewProgramme } from '../proposal/new-programme.js';

/** What was recorded of a provision in one year; null where nothing was sent. */
export interface ProvisionRecord {
  readonly year: number;
  readonly registered: number | null;
  readonly graduates: number | null;
  /** Persons, by the placement formula the bureau pins. */
  readonly placed: number | null;
  readonly matched: number | null;
}

export const PROMISES = ['intake', 'placement_rate', 'matched_rate'] as const;

export type Promised = (typeof PROMISES)[number];

/** A promise against what came: `pending` before its year, `unknown` where the year has no figure; a hidden figure is null. */
export interface PromiseKept {
  readonly promise: Promised;
  readonly year: number;
  readonly promised: number;
  readonly actual: number | null;
  readonly standing: 'kept' | 'missed' | 'pending' | 'unknown';
}

export interface FollowUp {
  readonly lines: readonly PromiseKept[];
  readonly kept: number;
  readonly missed: number;
}

/**
 * Whether a new programme did what it said: intake of every year from its first, placement and matched rate from the
 * year its first intake graduates. What falls short by no more than the tolerance is kept.
 * @param asOf the latest year whose figures can have been sent
 */
export function followUp(
  { intake, firstIntakeYear, lengthYears, promises }: NewProgramme,
  records: readonly ProvisionRecord[],
  { asOf, tolerance, years }: { readonly asOf: number; readonly tolerance: number; readonly years: number },
): FollowUp {
  const recordOf = new Map(records.map((record) => [record.year, record]));
  const line = (promise: Promised, year: number, promised: number, actual: number | null): PromiseKept => ({
    promise,
    year,
    promised,
    actual,
    standing:
      actual !== null
        ? actual >= promised * (1 - tolerance) - 1e-9
          ? 'kept'
          : 'missed'
        : year > asOf
          ? 'pending'
          : 'unknown',
  });
  const shareOf = (part: number | null | undefined, whole: number | null | undefined): number | null =>
    typeof part === 'number' && typeof whole === 'number' && whole > 0 ? part / whole : null;
  const lines = Array.from({ length: years }, (_, place) => firstIntakeYear + place).flatMap((year) => {
    const record = recordOf.get(year);
    return [
      line('intake', year, intake, record?.registered ?? null),
      ...(year < firstIntakeYear + lengthYears
        ? []
        : [
            line('placement_rate', year, promises.placementRate, shareOf(record?.placed, record?.graduates)),
            line('matched_rate', year, promises.matchedRate, shareOf(record?.matched, record?.graduates)),
          ]),
    ];
  });
  const count = (standing: PromiseKept['standing']): number =>
    lines.filter((each) => each.standing === standing).length;
  return { lines, kept: count('kept'), missed: count('missed') };
}
