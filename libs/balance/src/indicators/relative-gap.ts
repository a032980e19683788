import type { IndicatorDefinition } from '../indicator.js';
import { recordsOf } from '../records-of.js';

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
  value: ({ line, parameters: { minimumCell } }) => {
    const { gap, employment } = line;
    if (gap === null || employment === null) return 'not_collected';
    if (line.relativeGap === null) return 'not_applicable';
    const onAccounts = line.demandBasis === 'account' && line.supplyBasis === 'account';
    const records = recordsOf(line) ?? 0;
    return employment < minimumCell || (!onAccounts && records < minimumCell) ? 'too_thin' : line.relativeGap;
  },
  used: ({ line: { employmentDataset } }, components) => {
    const counted = components.filter((component) => component.counted).flatMap(({ datasets }) => datasets);
    return [...new Set([...counted, ...(employmentDataset ? [employmentDataset] : [])])];
  },
};
