import type { DatasetName } from '@gongxu/domain';
import { accountFlows } from '../account-flows.js';
import type { IndicatorDefinition } from '../indicator.js';
import type { EmploymentCounts } from '../inputs.js';

/** Share of those employed who retire in a year. */
export const retirementShare: IndicatorDefinition = {
  id: 'retirement_share',
  labelZh: '退休率',
  labelEn: 'Retirements per person employed',
  unit: 'share per year',
  direction: 'high',
  formula: 'retirements ÷ employment',
  formulaVersion: '1',
  datasets: ['employment', 'occupation_accounts'],
  value: ({ employment, account, line, parameters: { minimumCell } }) => {
    const [retirements, persons] = countsRetirements(employment)
      ? [employment.retirements, employment.headcount]
      : [account ? accountFlows(account).retirements : null, line.employment];
    if (retirements === null || persons === null) return 'not_collected';
    return persons < minimumCell ? 'too_thin' : retirements / persons;
  },
  records: ({ employment, line }) =>
    countsRetirements(employment) ? employment.headcount : (line.employment ?? undefined),
  used: ({ employment, line: { employmentDataset } }) => {
    if (countsRetirements(employment)) return ['employment'];
    return [...new Set<DatasetName>(['occupation_accounts', ...(employmentDataset ? [employmentDataset] : [])])];
  },
};

type CountsOfRetirements = EmploymentCounts & { readonly retirements: number };

const countsRetirements = (employment: EmploymentCounts | undefined): employment is CountsOfRetirements =>
  employment !== undefined && employment.retirements !== null;
