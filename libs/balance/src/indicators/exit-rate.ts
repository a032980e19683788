import type { IndicatorDefinition } from '../indicator.js';

/** How fast registered job seekers find work. */
export const exitRate: IndicatorDefinition = {
  id: 'exit_rate',
  labelZh: '月就业转出率',
  labelEn: 'Monthly exit rate to work',
  unit: 'exits per person-month',
  direction: 'high',
  formula: 'job seekers who went to work ÷ person-months of registration',
  formulaVersion: '1',
  datasets: ['job_seekers'],
  value: ({ market, collected, parameters: { minimumCell } }) => {
    if (!collected.jobSeekers) return 'not_collected';
    if (!market || market.seekers < minimumCell || market.seekerMonths <= 0) return 'too_thin';
    return market.seekersPlaced / market.seekerMonths;
  },
  records: ({ market }) => market?.seekers,
};
