import type { DatasetName } from '@gongxu/domain';
import type { BalanceLine } from '../balance-line.js';
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
    return rated(line.relativeGap, undefined, datasetsOf(line));
  },
};

function datasetsOf({ components, employmentDataset }: BalanceLine): DatasetName[] {
  const used: DatasetName[] = [];
  const add = (dataset: DatasetName): void => {
    if (!used.includes(dataset)) used.push(dataset);
  };
  for (const { counted, datasets } of components) if (counted) datasets.forEach(add);
  if (employmentDataset) add(employmentDataset);
  return used;
}
