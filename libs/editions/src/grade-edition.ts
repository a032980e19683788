/** What an edition said of an occupation, and how sure it was. */
export interface Prediction {
  readonly occupation: string;
  readonly listed: boolean;
  /** Probability of being listed; without one, 1 when listed and 0 when not. */
  readonly probability: number;
}

/** An edition held against what happened. Occupations whose outcome is not known are not graded. */
export interface EditionGrade {
  readonly graded: number;
  readonly notKnown: number;
  /** Listed and short. */
  readonly hits: number;
  /** Listed and not short. */
  readonly falseAlarms: number;
  /** Short and not listed. */
  readonly misses: number;
  readonly correctRejections: number;
  /** hits ÷ (hits + falseAlarms); null when nothing was listed. */
  readonly precision: number | null;
  /** hits ÷ (hits + misses); null when nothing was short. */
  readonly recall: number | null;
  /** Mean of (probability − outcome)² (Brier 1950); 0 is perfect. Null when nothing is graded. */
  readonly brier: number | null;
  /** Of always saying the share of occupations that were short. */
  readonly brierOfBaseRate: number | null;
  /** 1 − brier ÷ brierOfBaseRate; null when every outcome is the same. */
  readonly skill: number | null;
}

/** @param wasShort whether the occupation turned out short; absent when that is not known */
export function gradeEdition(predictions: readonly Prediction[], wasShort: ReadonlyMap<string, boolean>): EditionGrade {
  const known = predictions.flatMap((prediction) => {
    const short = wasShort.get(prediction.occupation);
    return short === undefined ? [] : [{ ...prediction, short }];
  });
  const count = (listed: boolean, short: boolean): number =>
    known.filter((line) => line.listed === listed && line.short === short).length;
  const [hits, falseAlarms, misses, correctRejections] = [
    count(true, true),
    count(true, false),
    count(false, true),
    count(false, false),
  ];
  const baseRate = share(hits + misses, known.length);
  const brier = meanSquare(known.map(({ probability, short }) => probability - Number(short)));
  const brierOfBaseRate = baseRate === null ? null : baseRate * (1 - baseRate);
  return {
    graded: known.length,
    notKnown: predictions.length - known.length,
    hits,
    falseAlarms,
    misses,
    correctRejections,
    precision: share(hits, hits + falseAlarms),
    recall: share(hits, hits + misses),
    brier,
    brierOfBaseRate,
    skill: brier === null || !brierOfBaseRate ? null : 1 - brier / brierOfBaseRate,
  };
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const meanSquare = (errors: readonly number[]): number | null =>
  share(
    errors.reduce((sum, error) => sum + error * error, 0),
    errors.length,
  );
