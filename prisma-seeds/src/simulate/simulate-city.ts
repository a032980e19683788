import { accountRows } from './account-rows.js';
import type { PlantedTruth, SimulatedCity, SimulatedTable } from './city.js';
import { planColleges } from './college-plan.js';
import { enrolmentRows, institutionRows, provisionRows } from './college-rows.js';
import { dormantProvisions } from './dormant-provisions.js';
import { employerRows, registerEmployers } from './employer-register.js';
import { createEmployers } from './employers.js';
import { employmentRows } from './employment-rows.js';
import { expectedFigures } from './expected-figures.js';
import { graduateRows } from './graduate-rows.js';
import { graduateSupply } from './graduate-supply.js';
import { HEADINGS } from './headings.js';
import { industryMix } from './industry-mix.js';
import { townIndustries } from './industry-of-occupation.js';
import type { CityReference } from './load-reference.js';
import type { MarketState } from './market-state.js';
import { type OccupationMarket, plantMarkets } from './occupation-market.js';
import { CITY } from './place.js';
import { seekerRows } from './seeker-rows.js';
import { surveyRows } from './survey-rows.js';
import { vacancyRows } from './vacancy-rows.js';

export interface SimulateCityOptions {
  readonly seed: number;
  readonly reference: CityReference;
  /** The year the catalogue is for. */
  readonly year?: number;
  /** Multiplies the rows of vacancies and job seekers; 30 gives about a million postings. */
  readonly scale?: number;
  /** Years of vacancies and job seekers, the catalogue's own the last; 2 if not given. */
  readonly registerYears?: number;
}

/** Years of employment, enrolment and graduates. */
const HISTORY = 6;
const REGISTER_YEARS = 2;

/** Plans a city; rows are drawn only when a table is read, so a city of any scale takes little memory. */
export function simulateCity({
  seed,
  reference,
  year = 2026,
  scale = 1,
  registerYears = REGISTER_YEARS,
}: SimulateCityOptions): SimulatedCity {
  const provisions = planColleges(seed, year, reference);
  const offered = [...provisions, ...dormantProvisions(seed, year, provisions)];
  const graduates = graduateSupply(seed, year, provisions, reference.links);
  const markets = plantMarkets(seed, reference, graduates);
  const employers = createEmployers(seed, townIndustries(), scale);
  const drawEmployer = employers.draw;
  const mix = industryMix(seed, year, townIndustries());
  const register = registerEmployers(employers.all, markets, mix, year);
  const history = yearsUpTo(year, HISTORY);

  const table = (dataset: keyof typeof HEADINGS, of: number, rows: SimulatedTable['rows']): SimulatedTable => ({
    dataset,
    year: of,
    fileName: `${YEARLY.has(dataset) ? `${dataset}-${of}` : dataset}.simulated.csv`,
    headings: HEADINGS[dataset],
    rows,
  });
  const registers = yearsUpTo(year, registerYears).flatMap((of) => [
    table('vacancies', of, () => vacancyRows({ seed, year: of, baseYear: year, scale, markets, drawEmployer })),
    table('job_seekers', of, () => seekerRows({ seed, year: of, baseYear: year, scale, markets })),
    table('employer_survey', of, () => surveyRows(seed, of, year, register)),
  ]);

  return {
    seed,
    year,
    region: CITY,
    truth: { ...planted(seed, markets), expected: expectedFigures(seed, { year, history, scale }, markets) },
    tables: [
      table('institutions', year, () => institutionRows(provisions)),
      table('employers', year, () => employerRows(register)),
      ...registers,
      table('employment', year, () => employmentRows(seed, history, year, markets, mix)),
      table('occupation_accounts', year, () => accountRows(seed, year, markets)),
      ...history.flatMap((of) => [
        table('provisions', of, () => provisionRows(seed, offered, of)),
        table('enrolment', of, () => enrolmentRows(seed, [of], offered)),
        table('graduates', of, () => graduateRows(seed, [of], year, offered, reference.links, markets)),
      ]),
    ],
  };
}

const yearsUpTo = (year: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => year - count + 1 + index);

/** Sent anew every year, with that year's rows; the others hold all years in one file. */
const YEARLY: ReadonlySet<string> = new Set([
  'vacancies', 'job_seekers', 'employer_survey', 'provisions', 'enrolment', 'graduates',
]); // prettier-ignore

function planted(seed: number, markets: readonly OccupationMarket[]): Omit<PlantedTruth, 'expected'> {
  const codesOf = (state: MarketState): string[] =>
    markets
      .filter((market) => market.state === state)
      .map(({ code }) => code)
      .sort();
  return { seed, shortages: codesOf('shortage'), surpluses: codesOf('surplus'), thin: codesOf('thin') };
}
