import type { IndicatorDefinition } from '../indicator.js';

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
  value: ({ line, collected, parameters: { minimumCell } }) => {
    const { schoolLeavers, demand } = line;
    if (demand === null) return 'not_collected';
    if (schoolLeavers === null) return collected.graduates ? 'not_applicable' : 'not_collected';
    if (demand === 0) return 'not_applicable';
    return demand < minimumCell ? 'too_thin' : schoolLeavers / demand;
  },
  used: (_, components) => {
    const used = components.filter(
      ({ id, side, counted }) => counted && (side === 'demand' || id === 'school_leavers'),
    );
    return [...new Set(used.flatMap(({ datasets }) => datasets))];
  },
};
