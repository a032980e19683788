import type { DatasetName } from '@gongxu/domain';
import type { AccountFlows } from './account-flows.js';
import type { BalanceComponent, ComponentId } from './balance-line.js';
import type { SupplySources } from './sides.js';

export interface ComponentSources extends SupplySources {
  readonly openings: number | null;
  readonly surveyed: number | null;
}

/**
 * The parts of both sides as they are shown. Registered openings stand beside an account's demand, surveyed demand beside
 * either, and what an account states stands before what a register does.
 */
export const componentsOf = (sources: ComponentSources): BalanceComponent[] => [
  ...demandComponents(sources),
  ...supplyComponents(sources),
];

function demandComponents({ flows, openings, surveyed }: ComponentSources): BalanceComponent[] {
  const onAccount = flows !== undefined && flows.demand !== null;
  return [
    ...ofAccount('demand', flows, onAccount, [
      ['expansion', 'expansion'],
      ['retirements', 'retirements'],
      ['other_replacement', 'otherReplacement'],
      ['separations', 'separations'],
    ]),
    ...component('demand', 'registered_openings', openings, !onAccount, ['vacancies']),
    ...component('demand', 'surveyed_demand', surveyed, false, ['employer_survey']),
  ];
}

function supplyComponents({ flows, graduates, seekers }: ComponentSources): BalanceComponent[] {
  const states = (part: keyof AccountFlows): boolean => (flows?.[part] ?? null) !== null;
  return [
    ...ofAccount('supply', flows, true, [
      ['school_leavers', 'schoolLeavers'],
      ['migration', 'migration'],
      ['other_seekers', 'otherSeekers'],
    ]),
    ...component('supply', 'school_leavers', graduates, !states('schoolLeavers'), ['graduates', 'crosswalk']),
    ...component('supply', 'job_seekers', seekers, !states('otherSeekers'), ['job_seekers']),
  ];
}

const ofAccount = (
  side: BalanceComponent['side'],
  flows: AccountFlows | undefined,
  counted: boolean,
  parts: readonly (readonly [ComponentId, keyof AccountFlows])[],
): BalanceComponent[] =>
  parts.flatMap(([id, part]) => component(side, id, flows?.[part] ?? null, counted, ['occupation_accounts']));

const component = (
  side: BalanceComponent['side'],
  id: ComponentId,
  value: number | null,
  counted: boolean,
  datasets: readonly DatasetName[],
): BalanceComponent[] => (value === null ? [] : [{ id, side, value, counted, datasets }]);
