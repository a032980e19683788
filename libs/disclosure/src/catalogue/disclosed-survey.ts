import type { ResponseRate, SurveyReport } from '@gongxu/balance';
import { SUPPRESSED } from '../open.js';
import type { DisclosedRate, DisclosedRows, DisclosedSurvey } from './disclosed-edition.js';
import { FIGURES, type ResponseBy } from './figure-ids.js';
import type { HiddenFigures } from './hidden-figures.js';
import type { CountedRows } from './published-edition.js';

/** Response to the survey without the rows that tell of one or two employers. */
export const disclosedSurvey = (survey: SurveyReport, hidden: HiddenFigures): DisclosedSurvey => ({
  ...survey,
  total: disclosedRate('total', survey.total, hidden),
  byRegion: survey.byRegion.map((rate) => disclosedRate('byRegion', rate, hidden)),
  bySection: survey.bySection.map((rate) => disclosedRate('bySection', rate, hidden)),
  bySize: survey.bySize.map((rate) => disclosedRate('bySize', rate, hidden)),
});

function disclosedRate(by: ResponseBy, rate: ResponseRate, hidden: HiddenFigures): DisclosedRate {
  const [noAnswers, noEmployers] = [
    hidden.has(FIGURES.responded(by, rate.key)),
    hidden.has(FIGURES.employers(by, rate.key)),
  ];
  return {
    key: rate.key,
    responded: noAnswers ? SUPPRESSED : rate.responded,
    employers: noEmployers ? SUPPRESSED : rate.employers,
    rate: noAnswers || noEmployers ? SUPPRESSED : rate.rate,
    respondedHeadcount: noAnswers ? SUPPRESSED : rate.respondedHeadcount,
    headcount: noEmployers ? SUPPRESSED : rate.headcount,
    coverage: noAnswers || noEmployers ? SUPPRESSED : rate.coverage,
  };
}

/** The rows of the register; with all seekers hidden, what was left out would tell them. */
export const disclosedRows = (rows: CountedRows, hidden: HiddenFigures): DisclosedRows =>
  hidden.has(FIGURES.registered) ? { ...rows, uncoded: SUPPRESSED } : rows;
