import {
  DEFAULT_PLAN_POLICY,
  type LadderDecision,
  type PlanOccupation,
  type PlanProblem,
  type PlanProvision,
  type Quota,
} from '@gongxu/adjustment';
import { compareText, groupBy } from '@gongxu/domain';
import { occupationLinks, simulateTraining, type CityReference } from '@gongxu/prisma-seeds';

type Row = Readonly<Record<string, string>>;

export interface InstanceSize {
  readonly cities: number;
  readonly provisions: number;
  readonly occupations: number;
}

export const CITY_SIZE: InstanceSize = { cities: 1, provisions: 150, occupations: 300 };
export const PROVINCE_SIZE: InstanceSize = { cities: 18, provisions: 3000, occupations: 1600 };

/** The year decided about; the simulated files end with it less one. */
const YEAR = 2027;

/** Share of openings that others than the new graduates fill: seekers, migration, graduates of universities. */
const FILLED_BY_OTHERS = 0.15;

/** Choices of the bench: what a bureau would set. */
const LIMITS = {
  studentsPerTeacher: 22,
  roomToGrow: 1.25,
  workstationsPerStudent: 0.1,
  changeShare: 0.5,
  institutionGrowth: 1.05,
  levelGrowth: 1.02,
  levelShrink: 0.8,
  movedShare: 0.2,
  costPerStudent: 8000,
} as const;

/**
 * An instance of a city, or of a province of several cities with one labour market, from simulated files (模拟数据):
 * colleges, classes, seats, teachers, workstations and placement as they stand there; demand is the last openings.
 */
export function planInstance(seed: number, size: InstanceSize, reference: CityReference): PlanProblem {
  const cities = Array.from({ length: size.cities }, (_, city) => cityOf(100 * seed + city, `${city + 1}`, reference));
  const provisions = cities.flatMap((city) => city.provisions).slice(0, size.provisions);
  const taught = new Set(provisions.map(({ programme }) => programme));
  const links = occupationLinks(
    reference.links.filter(({ programme }) => taught.has(programme)),
    reference.occupations,
  ).map(({ programme, occupation, weight }) => ({ programme, region: null, occupation, share: weight }));
  const openings = new Map<string, number>();
  for (const city of cities) {
    for (const [occupation, more] of city.openings) openings.set(occupation, (openings.get(occupation) ?? 0) + more);
  }
  const occupations = largestFirst(openings, reference, size.occupations).map(([id, demand]): PlanOccupation => ({
    id,
    weight: 1,
    years: [{ year: YEAR + 3, demand, otherSupply: FILLED_BY_OTHERS * demand }],
  }));
  const kept = new Set(occupations.map(({ id }) => id));
  const students = provisions.reduce((sum, { currentIntake }) => sum + currentIntake, 0);
  const everyone = { level: null, institution: null, region: null, programme: null };
  return {
    year: YEAR,
    provisions,
    occupations,
    links: links.filter(({ occupation }) => kept.has(occupation)),
    quotas: [...quotasBy(provisions, 'institution'), ...quotasBy(provisions, 'level')],
    changeLimits: [{ id: 'places-moved', ...everyone, students: LIMITS.movedShare * students }],
    budget: { id: 'budget', amount: 1.02 * LIMITS.costPerStudent * students },
    neighbourhoods: [...groupBy(provisions, ({ region, programme }) => `${region}/${programme}`)]
      .filter(([, members]) => members.length > 1)
      .map(([id, members]) => ({ id, provisions: members.map((member) => member.id), tolerated: 1 })),
    scenarios: [],
    policy: DEFAULT_PLAN_POLICY,
  };
}

function largestFirst(
  openings: ReadonlyMap<string, number>,
  reference: CityReference,
  count: number,
): [string, number][] {
  const sorted = [...openings].sort(([a, more], [b, fewer]) => fewer - more || compareText(a, b));
  const others = reference.occupations
    .filter(({ code }) => !openings.has(code))
    .map(({ code }): [string, number] => [code, 10]);
  return [...sorted, ...others].slice(0, count);
}

function quotasBy(provisions: readonly PlanProvision[], by: 'institution' | 'level'): Quota[] {
  return [...groupBy(provisions, (provision) => provision[by])].map(([value, members]) => {
    const students = members.reduce((sum, { classSize, currentIntake }) => {
      return sum + classSize * Math.max(1, Math.round(currentIntake / classSize));
    }, 0);
    return {
      id: value,
      level: by === 'level' ? value : null,
      institution: by === 'institution' ? value : null,
      region: null,
      programme: null,
      minimum: by === 'level' ? Math.floor(LIMITS.levelShrink * students) : null,
      maximum: Math.ceil((by === 'level' ? LIMITS.levelGrowth : LIMITS.institutionGrowth) * students),
    };
  });
}

interface InstanceCity {
  readonly provisions: readonly PlanProvision[];
  readonly openings: ReadonlyMap<string, number>;
}

function cityOf(seed: number, name: string, reference: CityReference): InstanceCity {
  const { tables, year } = simulateTraining({ seed, reference, year: YEAR - 1, years: 6 });
  const rowsOf = (dataset: string): Row[] => {
    const { headings, rows } = tables.find((table) => table.dataset === dataset)!;
    return [...rows()].map((cells) => Object.fromEntries(headings.map((heading, place) => [heading, cells[place]!])));
  };
  const key = (row: Row): string => `${row['院校代码']}/${row['专业代码']}`;
  const latest = (dataset: string): Map<string, Row> =>
    new Map(
      rowsOf(dataset)
        .filter((row) => Number(row['年份']) === year)
        .map((row) => [key(row), row]),
    );
  const enrolled = latest('enrolment');
  const graduated = latest('graduates');
  const levels = new Map(rowsOf('institutions').map((row) => [row['代码'], row['层次']!]));
  const provisions = rowsOf('provisions').flatMap((row): PlanProvision[] => {
    const enrolment = enrolled.get(key(row));
    if (!enrolment) return [];
    const graduates = graduated.get(key(row));
    const registered = Number(enrolment['报到人数']);
    const studyOn = graduates ? Number(graduates['升学']) / Math.max(1, Number(graduates['毕业生数'])) : 0.2;
    const currentIntake = Number(enrolment['计划数']);
    const onRoll = Number(enrolment['在校生数']);
    const teachers = Number(row['教师数']);
    return [
      {
        id: `${name}/${key(row)}`,
        institution: `${name}/${row['院校代码']}`,
        programme: row['专业代码']!,
        level: levels.get(row['院校代码'])!,
        region: `${name}/${row['行政区划代码']}`,
        lengthYears: Number(row['学制']),
        classSize: Number(row['标准班额']),
        minimumIntake: Number(row['最小班额']),
        currentIntake,
        continuing: Math.round((onRoll * 2) / 3),
        // The files' colleges are fuller than their seats after years of fashion; as full as now and a little more stays allowed.
        seats: Math.max(Number(row['学位数']), onRoll * LIMITS.roomToGrow),
        teachers,
        studentsPerTeacher: Math.max(LIMITS.studentsPerTeacher, (onRoll * LIMITS.roomToGrow) / teachers),
        workstations: Number(row['实训工位数']),
        workstationsPerStudent: LIMITS.workstationsPerStudent,
        completionRate: 1 - Number(enrolment['流失人数']) / Math.max(1, registered),
        entryRate: 1 - studyOn,
        increaseLimit: LIMITS.changeShare * currentIntake,
        decreaseLimit: LIMITS.changeShare * currentIntake,
        ladder: tianjin(graduates),
        costPerStudent: LIMITS.costPerStudent,
        openingCost: 200_000,
      },
    ];
  });
  const employment = groupBy(rowsOf('employment'), (row) => row['职业代码']!);
  const openings = new Map(
    [...employment].map(([occupation, years]) => {
      const [before, now] = years.slice(-2);
      const change = Number(now!['就业人数']) - Number(before!['就业人数']);
      return [occupation, Math.max(0, change + Number(now!['退休人数']))];
    }),
  );
  return { provisions, openings };
}

/** Tianjin 2009 on the last year: below 60 % at most last year's employed, below 40 % alternate years, below 30 % none. */
function tianjin(graduates: Row | undefined): LadderDecision | null {
  if (!graduates) return null;
  const placed = 1 - Number(graduates['未就业']) / Math.max(1, Number(graduates['毕业生数']));
  if (placed >= 0.6) return null;
  const employed = Number(graduates['签约就业']) + Number(graduates['自主创业']) + Number(graduates['灵活就业']);
  const action = placed < 0.3 ? 'suspend' : placed < 0.4 ? 'alternate-year' : 'cut';
  return { ladder: 'tianjin-2009', action, cap: action === 'cut' ? employed : null };
}
