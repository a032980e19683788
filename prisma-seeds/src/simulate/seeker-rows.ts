import { BAD_ROW_SHARE, SEEKER_FAULTS, spoil } from './bad-row.js';
import { datesOf, REGISTRATIONS_BY_MONTH, seasonalDay } from './calendar.js';
import { drawEducation } from './education.js';
import { drawOccupationCells } from './job-title.js';
import type { OccupationMarket } from './occupation-market.js';
import { drawCounty } from './place.js';
import { createRandom } from './random.js';
import { drawCount } from './scaled-count.js';
import { shuffledOccupations } from './shuffled-occupations.js';
import { inYear } from './yearly-level.js';

/** Monthly hazard of ending a registration without a job. */
export const OTHER_EXIT = 0.035;
export const DAYS_PER_MONTH = 30.4;
/** Monthly hazard of going to work. */
export const workHazard = ({ exitRate }: OccupationMarket): number => -Math.log(1 - Math.min(0.9, exitRate));
const OTHER_OUTCOMES = ['培训', '退出', '退出', '其他'] as const;

interface RowSource {
  readonly seed: number;
  readonly year: number;
  /** The year the markets' figures belong to. */
  readonly baseYear: number;
  readonly scale: number;
  readonly markets: readonly OccupationMarket[];
}

/** Registrations of one year in order of date; work and other exits compete, the rest is open at the year's end. */
export function* seekerRows({ seed, year, baseYear, scale, markets }: RowSource): Generator<string[]> {
  const random = createRandom(seed, `job_seekers/${year}`);
  const dates = datesOf(year);
  const dayOf = seasonalDay(year, REGISTRATIONS_BY_MONTH);
  let written = 0;

  const rows = (market: OccupationMarket): number =>
    drawCount(market, inYear(market.seekers, -market.employmentGrowth * 0.5, year - baseYear), scale, random);
  for (const { market, share } of shuffledOccupations(markets, rows, random)) {
    const day = dayOf(share);
    const { code, title } = drawOccupationCells(market, random);
    const toWork = random.exponential(DAYS_PER_MONTH / workHazard(market));
    const toOther = random.exponential(DAYS_PER_MONTH / OTHER_EXIT);
    const lastDay = day + 1 + Math.floor(Math.min(toWork, toOther));
    const isClosed = lastDay < dates.length;
    const outcome = toWork < toOther ? '就业' : random.pick(OTHER_OUTCOMES);
    const cells = [
      `SIM-S${year}-${String(++written).padStart(7, '0')}`,
      drawCounty(random).code,
      code,
      title,
      drawEducation(market.code, random),
      dates[day]!,
      isClosed ? dates[lastDay]! : '',
      isClosed ? outcome : '',
    ];
    yield random.chance(BAD_ROW_SHARE) ? spoil(cells, SEEKER_FAULTS, random) : cells;
  }
}
