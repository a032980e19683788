import { provisionId, type OccupationSource, type PlanSources } from '@gongxu/adjustment';
import { groupBy } from '@gongxu/domain';
import { normalQuantile } from '@gongxu/forecasting';
import { growthAhead, jobOpenings } from '@gongxu/labour-market';
import { occupationLinks, type CityReference } from '@gongxu/prisma-seeds';
import type { Recorded } from './loop-deciders.js';
import { rowsOf, type RecordedRow } from './recorded-training.js';

const RECENT = 3;
const HORIZON = 4;
/** Of a code that name its trade (中类). */
const TRADE_DIGITS = 4;

export interface LoopSources {
  readonly sources: PlanSources;
  /** Part of the variance of the openings' forecast that the occupations of a trade have in common. */
  readonly tradePart: number;
}

/** What a plan of an autumn is built from: the files of the years before it, the published crosswalk, forecast openings. */
export function loopSources({ year, ...training }: Recorded, reference: CityReference): LoopSources {
  const institutions = new Map(rowsOf(training, 'institutions').map((row) => [row['代码']!, row['层次']!]));
  const before = (dataset: string): RecordedRow[] =>
    rowsOf(training, dataset).filter((row) => Number(row['年份']) < year);
  const keyOf = (row: RecordedRow) => ({ institution: row['院校代码']!, programme: row['专业代码']! });
  const provisions = rowsOf(training, 'provisions').map((row) => ({
    ...keyOf(row),
    region: row['行政区划代码']!,
    level: institutions.get(row['院校代码']!)!,
    lengthYears: Number(row['学制']),
    seats: Number(row['学位数']),
    teachers: Number(row['教师数']),
    workstations: Number(row['实训工位数']),
    minClass: Number(row['最小班额']),
    classSize: Number(row['标准班额']),
  }));
  const enrolment = before('enrolment').map((row) => ({
    ...keyOf(row),
    year: Number(row['年份']),
    planned: Number(row['录取人数']),
    admitted: Number(row['录取人数']),
    registered: Number(row['报到人数']),
    onRoll: Number(row['在校生数']),
  }));
  const outcomes = before('graduates').map((row) => ({
    ...keyOf(row),
    year: Number(row['年份']),
    graduates: Number(row['毕业生数']),
    entering: Number(row['毕业生数']) - Number(row['升学']),
  }));
  const recent = groupBy(
    outcomes.filter((row) => row.year >= year - RECENT),
    provisionId,
  );
  const entered = new Map(enrolment.map((row) => [`${provisionId(row)}/${row.year}`, row.registered]));
  const taught = new Set(provisions.map(({ programme }) => programme));
  const { occupations, tradePart } = occupationsOf(before('employment'));
  const sources: PlanSources = {
    year,
    provisions,
    enrolment,
    graduates: [...recent.values()].map((rows) => ({
      ...rows[0]!,
      graduates: sum(rows, (row) => row.graduates),
      entering: sum(rows, (row) => row.entering),
    })),
    graduatesAhead: provisions.map((provision) => {
      const rows = recent.get(provisionId(provision)) ?? [];
      const from = (row: { year: number }): number =>
        entered.get(`${provisionId(provision)}/${row.year - provision.lengthYears}`) ?? 0;
      const known = rows.filter((row) => from(row) > 0);
      const completion = known.length === 0 ? null : Math.min(1, sum(known, (row) => row.graduates) / sum(known, from));
      return { institution: provision.institution, programme: provision.programme, completion, points: [] };
    }),
    links: occupationLinks(
      reference.links.filter(({ programme }) => taught.has(programme)),
      reference.occupations,
    ),
    occupations,
    signals: null,
  };
  return { sources, tradePart };
}

/** Openings on record — expansion, and retirements beyond what an occupation shrinks by — and their forecast. */
function occupationsOf(
  employment: readonly RecordedRow[],
): Pick<LoopSources, 'tradePart'> & Pick<PlanSources, 'occupations'> {
  const recorded = [...groupBy(employment, (row) => row['职业代码']!)].map(([occupation, rows]) => ({
    occupation,
    trade: occupation.slice(0, TRADE_DIGITS),
    last: Number(rows.at(-1)!['年份']),
    retirements: rows.map((row) => Number(row['退休人数'])),
    employment: rows.map((row) => Number(row['就业人数'])),
    changes: rows.map((row) => Number(row['新增就业']) - Number(row['离职人数'])),
  }));
  const { rates, deviations, tradePart } = growthAhead(recorded, HORIZON);
  const occupations = recorded.map(
    ({ occupation, trade, last, retirements, employment: jobs, changes }, place): OccupationSource => {
      const openings = changes.map((change, at) => jobOpenings({ change, separations: retirements[at]! }).openings);
      const rate = sum(retirements, (n) => n) / sum(jobs, (n) => n);
      let level = jobs.at(-1)!;
      return {
        occupation,
        isListed: false,
        demand: openings.at(-1)!,
        isRegistered: true,
        accountSupply: 0,
        seekers: 0,
        trade,
        openingsAhead: rates[place]!.map((change, step) => {
          const before = level;
          level *= 1 + change;
          const { openings: persons } = jobOpenings({ change: level - before, separations: rate * before });
          const reach = LIMIT_80 * deviations[step]! * before;
          return { year: last + 1 + step, persons, lower80: persons - reach, upper80: persons + reach };
        }),
        seekersAhead: [],
        retirements: retirements.at(-1)!,
      };
    },
  );
  return { occupations, tradePart };
}

/** How far limits of 80 % lie off the mean, in standard deviations. */
const LIMIT_80 = normalQuantile(0.9);

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);
