import { type IndicatorDefinition, INDICATOR_IDS, type IndicatorId } from '../indicator.js';
import { employmentGrowth } from './employment-growth.js';
import { exitRate } from './exit-rate.js';
import { fillRate } from './fill-rate.js';
import { graduateCoverage } from './graduate-coverage.js';
import { hardToFillShare } from './hard-to-fill-share.js';
import { occupationUnemployment } from './occupation-unemployment.js';
import { openingsPerSeeker } from './openings-per-seeker.js';
import { relativeGap } from './relative-gap.js';
import { retirementShare } from './retirement-share.js';
import { seekersPer100Vacancies } from './seekers-per-100-vacancies.js';
import { separationRate } from './separation-rate.js';
import { vacancyDays } from './vacancy-days.js';
import { wageGrowth } from './wage-growth.js';

/** One definition for each id: leaving one out does not compile. */
const DEFINITIONS: { readonly [Id in IndicatorId]: IndicatorDefinition } = {
  openings_per_seeker: openingsPerSeeker,
  relative_gap: relativeGap,
  fill_rate: fillRate,
  vacancy_days: vacancyDays,
  seekers_per_100_vacancies: seekersPer100Vacancies,
  occupation_unemployment: occupationUnemployment,
  exit_rate: exitRate,
  wage_growth: wageGrowth,
  employment_growth: employmentGrowth,
  hard_to_fill_share: hardToFillShare,
  retirement_share: retirementShare,
  separation_rate: separationRate,
  graduate_coverage: graduateCoverage,
};

/** Every indicator, in the order it is shown. */
export const INDICATORS: readonly IndicatorDefinition[] = INDICATOR_IDS.map((id) => DEFINITIONS[id]);
