import type { IndicatorDefinition } from '../indicator.js';
import type { MarketCounts } from '../inputs.js';
import { medianSurvival } from '../kaplan-meier.js';

/** 空缺时长: days until half of the postings are filled or closed; open ones are censored, not left out. */
export const vacancyDays: IndicatorDefinition = {
  id: 'vacancy_days',
  labelZh: '空缺时长',
  labelEn: 'Median vacancy duration',
  unit: 'days',
  direction: 'high',
  formula: 'Kaplan–Meier median of the days from posting to filled or closed',
  formulaVersion: '1',
  datasets: ['vacancies'],
  value: ({ market, collected, parameters: { minimumCell } }) => {
    if (!collected.vacancies) return 'not_collected';
    if (postingsOf(market) < minimumCell) return 'too_thin';
    return medianSurvival(market?.durations ?? []) ?? 'too_thin';
  },
  records: ({ market }) => postingsOf(market),
};

function postingsOf(market: MarketCounts | undefined): number {
  let postings = 0;
  for (const { closed, censored } of market?.durations ?? []) postings += closed + censored;
  return postings;
}
