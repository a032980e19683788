import type { IndicatorDefinition } from '../indicator.js';
import { recordsOf } from '../records-of.js';
import { notRated, rated } from './outcome.js';

/** What is wanting (or too much) in a year, for each person employed. */
export const relativeGap: IndicatorDefinition = {
  id: 'relative_gap',
  labelZh: '相对缺口',
  labelEn: 'Gap relative to employment',
  unit: 'share',
  direction: 'high',
  formula: '(demand − supply) ÷ employment',
  formulaVersion: '1',
  datasets: ['vacancies', 'job_seekers', 'graduates', 'crosswalk', 'occupation_accounts', 'employment'],
  compute: ({ line, parameters: { minimumCell } }) => {
    const { gap, employment } = line;
    if (gap === null || employment === null) return notRated('not_collected');
    if (line.relativeGap === null) return notRated('not_applicable');
    const onAccounts = line.demandBasis === 'account' && line.supplyBasis === 'account';
    const records = recordsOf(line) ?? 0;
    if (employment < minimumCell || (!onAccounts && records < minimumCell)) return notRated('too_thin');
    const counted = line.components.filter((component) => component.counted).flatMap(({ datasets }) => datasets);
    const level = line.employmentDataset ? [line.employmentDataset] : [];
    return rated(line.relativeGap, undefined, [...new Set([...counted, ...level])]);
  },
};
