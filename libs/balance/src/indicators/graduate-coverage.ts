import type { IndicatorDefinition } from '../indicator.js';
import { notRated, rated } from './outcome.js';

/** How much of a year's openings the school leavers of the occupation's programmes could take. */
export const graduateCoverage: IndicatorDefinition = {
  id: 'graduate_coverage',
  labelZh: '毕业生覆盖率',
  labelEn: 'School leavers per opening',
  unit: 'ratio',
  direction: 'low',
  formula: 'school leavers who look for work in the region ÷ openings of the year',
  formulaVersion: '1',
  datasets: ['graduates', 'crosswalk', 'vacancies', 'occupation_accounts'],
  compute: ({ line, collected, parameters: { minimumCell } }) => {
    const { schoolLeavers, demand } = line;
    if (demand === null) return notRated('not_collected');
    if (schoolLeavers === null) return notRated(collected.graduates ? 'not_applicable' : 'not_collected');
    if (demand === 0) return notRated('not_applicable');
    if (demand < minimumCell) return notRated('too_thin');
    const used = line.components.filter(
      ({ id, side, counted }) => counted && (side === 'demand' || id === 'school_leavers'),
    );
    return rated(schoolLeavers / demand, undefined, [...new Set(used.flatMap(({ datasets }) => datasets))]);
  },
};
