import { BAD_ROW_SHARE, spoil, VACANCY_FAULTS } from './bad-row.js';
import { datesOf, POSTINGS_BY_MONTH, seasonalDay } from './calendar.js';
import { drawEducation } from './education.js';
import type { Employers } from './employers.js';
import { drawOccupationCells } from './job-title.js';
import type { OccupationMarket } from './occupation-market.js';
import { drawCounty } from './place.js';
import { createRandom, type Random } from './random.js';
import { shuffledOccupations } from './shuffled-occupations.js';
import { drawCount } from './scaled-count.js';
import { inYear } from './yearly-level.js';

/** Share of postings that an agency posts again within the next weeks. */
const REPOSTED = 0.04;
const SPREAD_OF_DURATION = 0.6;

interface RowSource {
  readonly seed: number;
  readonly year: number;
  /** The year the markets' figures belong to. */
  readonly baseYear: number;
  readonly scale: number;
  readonly markets: readonly OccupationMarket[];
  readonly drawEmployer: Employers['draw'];
}

/** Postings of one year in order of date; each is registered, and closed or still open, within the year. */
export function* vacancyRows(source: RowSource): Generator<string[]> {
  const { seed, year, baseYear, scale, markets } = source;
  const random = createRandom(seed, `vacancies/${year}`);
  const dates = datesOf(year);
  const dayOf = seasonalDay(year, POSTINGS_BY_MONTH);
  const reposts: string[][][] = dates.map(() => []);
  let written = 0;
  let flushed = 0;

  const finish = (cells: string[]): string[] => {
    cells[0] = `SIM-V${year}-${String(++written).padStart(7, '0')}`;
    return random.chance(BAD_ROW_SHARE) ? spoil(cells, VACANCY_FAULTS, random) : cells;
  };

  const rows = (market: OccupationMarket): number =>
    drawCount(market, postingsIn(market, year - baseYear), scale, random);
  for (const { market, share } of shuffledOccupations(markets, rows, random)) {
    const day = dayOf(share);
    for (; flushed < day; flushed++) for (const repost of reposts[flushed]!) yield finish(repost);
    const cells = posting(market, day, dates, source, random);
    if (random.chance(REPOSTED)) {
      const again = day + 1 + random.below(25);
      if (again < dates.length) reposts[again]!.push(repostOf(cells, again, dates));
    }
    yield finish(cells);
  }
  for (; flushed < dates.length; flushed++) for (const repost of reposts[flushed]!) yield finish(repost);
}

/** Expected postings some years after (before) the year of the market's figures. */
export const postingsIn = (market: OccupationMarket, years: number): number =>
  inYear(market.postings, market.employmentGrowth * 1.5, years);

/** Mean of the openings beyond the first; 1 + ⌊exponential⌋ then has mean OPENINGS_PER_POSTING = 2.35. */
const OPENINGS_TAIL = 1.804;
const drawOpenings = (random: Random): number => 1 + Math.floor(random.exponential(OPENINGS_TAIL));

function posting(
  market: OccupationMarket,
  day: number,
  dates: readonly string[],
  { year, baseYear, drawEmployer }: RowSource,
  random: Random,
): string[] {
  const county = drawCounty(random);
  const industry = random.pick(market.industries);
  const { code, title } = drawOccupationCells(market, random);
  const openings = drawOpenings(random);
  const wage = inYear(market.wage, market.wageGrowth, year - baseYear);
  const low = hundreds(random.logNormal(wage * 0.85, 0.1));
  const high = Math.max(low, hundreds(random.logNormal(wage * 1.17, 0.1)));
  const closedDay = day + Math.round(random.logNormal(market.vacancyDays, SPREAD_OF_DURATION));
  const isClosed = closedDay < dates.length;
  return [
    '',
    drawEmployer(industry, county, random),
    county.code,
    code,
    title,
    industry,
    String(openings),
    drawEducation(market.code, random),
    String(low),
    String(high),
    dates[day]!,
    isClosed ? dates[closedDay]! : '',
    isClosed ? String(random.binomial(openings, market.fillRate)) : '',
    '模拟数据',
  ];
}

/** The same offer under a new number: posted later, still open as far as the agency says. */
function repostOf(cells: readonly string[], day: number, dates: readonly string[]): string[] {
  const again = [...cells];
  again[10] = dates[day]!;
  again[11] = '';
  again[12] = '';
  return again;
}

/** CNY per month in whole hundreds, within what the town pays. */
const hundreds = (wage: number): number => Math.min(15_000, Math.max(2500, Math.round(wage / 100) * 100));
