import type { EditionDisclosure } from '@gongxu/data-access';
import { FIGURES } from '@gongxu/disclosure';
import type { ObjectDetail, ObjectionResult, ReviewedLine } from '@gongxu/editions';

/** Inputs that count no persons of the region, or that are published elsewhere. */
const NO_PERSONS = ['vacancies.', 'occupation_accounts.'];

/**
 * The answer to an objection for those who do not work on the edition. A line with a figure that is not published shows
 * rating and rank alone: with a value of one's own in its place, any sum would tell the figure.
 */
export function publicObjection<R extends ObjectionResult>(
  result: R,
  { occupation, input, programme }: ObjectDetail,
  { hidden, minimum }: EditionDisclosure,
): R {
  const { countedValue } = result;
  const isTouched = (of: string): boolean =>
    [FIGURES.seekers(of), FIGURES.supply(of), FIGURES.gap(of), FIGURES.employment(of)].some((one) => hidden.has(one)) ||
    [...hidden].some((figure) => figure.startsWith(`part/${of}/`));
  const line = (of: string, { rank, rating, listed, demand, score, supply, gap, uncertainty }: ReviewedLine) =>
    isTouched(of)
      ? { rank, rating, listed, demand, score: null, supply: null, gap: null, uncertainty }
      : { rank, rating, listed, demand, score, supply, gap, uncertainty };
  const isSmall = countedValue !== null && countedValue > 0 && countedValue < minimum;
  const isHidden =
    !NO_PERSONS.some((dataset) => input.startsWith(dataset)) &&
    (isSmall || isTouched(occupation) || (programme != null && hidesGraduates(hidden, programme)));
  return {
    ...result,
    countedValue: isHidden ? null : countedValue,
    counted: line(occupation, result.counted),
    contested: line(occupation, result.contested),
    reached: (result.reached ?? []).map((one) => ({
      occupation: one.occupation,
      counted: line(one.occupation, one.counted),
      contested: line(one.occupation, one.contested),
    })),
  };
}

const hidesGraduates = (hidden: EditionDisclosure['hidden'], programme: string): boolean =>
  [...hidden].some((figure) => figure.startsWith('graduates/') && figure.split('/')[2] === programme);
