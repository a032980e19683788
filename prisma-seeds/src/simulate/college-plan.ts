import type { CityReference, ProgrammeEntry } from './load-reference.js';
import { COUNTIES, drawCounty } from './place.js';
import { createRandom, type Random } from './random.js';

/** One institution of the simulated city. */
export interface College {
  readonly code: string;
  readonly name: string;
  readonly level: '中职' | '高职专科';
  readonly region: string;
  readonly programmeCount: number;
}

/** One institution offering one programme (专业点), with the yearly intake it aims at. */
export interface Provision {
  readonly college: College;
  readonly programme: ProgrammeEntry;
  readonly lengthYears: number;
  readonly firstIntakeYear: number;
  /** Nobody is taken in after it; still going on when absent. */
  readonly lastIntakeYear?: number;
  /** Students admitted in a usual year. */
  readonly intake: number;
  readonly classSize: number;
  /** Graduates going on to study instead of to work, as a share. */
  readonly furtherStudy: number;
}

/** The colleges and what they teach; the two named colleges are real, their figures here are not. */
export function planColleges(seed: number, year: number, reference: CityReference): Provision[] {
  const random = createRandom(seed, 'colleges');
  const linked = new Set(reference.links.map((link) => link.programme));
  const taught = reference.programmes.filter((programme) => linked.has(programme.code));
  const schoolPool = random.shuffle(taught.filter(({ level }) => level === '中职')).slice(0, SCHOOL_PROGRAMMES);
  const collegePool = taught.filter(({ level }) => level === '高职专科');
  const pool = [...schoolPool, ...collegePool];
  return colleges(random).flatMap((college) => {
    const offer = chooseProgrammes(college, pool, random);
    return offer.map((programme) => provisionOf(college, programme, year, random));
  });
}

/** Programmes the town's schools choose from: several schools teach the same. */
const SCHOOL_PROGRAMMES = 42;

/** The two colleges are real (codes: 教育部全国高等学校名单 2025); the schools are invented and say so in their names. */
function colleges(random: Random): College[] {
  const schools = SCHOOL_NAMES.map((name, index): College => {
    const county = COUNTIES.find((place) => name.includes(place.name)) ?? drawCounty(random);
    const code = `SIM-4112-${String(index + 1).padStart(3, '0')}`;
    return { code, name, level: '中职', region: county.code, programmeCount: 7 + random.below(4) };
  });
  return [
    { code: '4141010842', name: '三门峡职业技术学院', level: '高职专科', region: '411202', programmeCount: 46 },
    { code: '4141014606', name: '三门峡社会管理职业学院', level: '高职专科', region: '411203', programmeCount: 26 },
    ...schools,
  ];
}

const SCHOOL_NAMES = [
  '三门峡市综合中等专业学校（模拟）',
  '三门峡市卫生学校（模拟）',
  '三门峡市工业学校（模拟）',
  '三门峡市现代服务职业学校（模拟）',
  '湖滨区职业中等专业学校（模拟）',
  '陕州区职业教育中心（模拟）',
  '渑池县职业中等专业学校（模拟）',
  '卢氏县职业中等专业学校（模拟）',
  '义马市矿业技工学校（模拟）',
  '灵宝市职业中等专业学校（模拟）',
  '灵宝市黄金技术学校（模拟）',
  '崤函信息技术学校（模拟）',
];

/** Programmes seen in admission plans of the two real colleges (2025). */
const KNOWN_OFFER: Readonly<Record<string, readonly string[]>> = {
  '4141010842': ['530302', '460104', '460301', '510203'],
  '4141014606': ['570209', '530706', '510205', '570102K', '420905', '590302', '590305', '530701', '590101', '530402'],
};

function chooseProgrammes(college: College, pool: readonly ProgrammeEntry[], random: Random): ProgrammeEntry[] {
  const ofLevel = pool.filter((programme) => programme.level === college.level);
  const known = KNOWN_OFFER[college.code] ?? [];
  const first = ofLevel.filter((programme) => known.includes(programme.code));
  const others = random.shuffle(ofLevel.filter((programme) => !known.includes(programme.code)));
  return [...first, ...others].slice(0, college.programmeCount);
}

function provisionOf(college: College, programme: ProgrammeEntry, year: number, random: Random): Provision {
  const isCollege = college.level === '高职专科';
  return {
    college,
    programme,
    lengthYears: 3,
    firstIntakeYear: random.chance(0.85) ? year - 15 + random.below(6) : year - 4 + random.below(3),
    intake: Math.round(random.logNormal(isCollege ? 78 : 52, 0.4)),
    classSize: isCollege ? 45 : 40,
    furtherStudy: isCollege ? random.between(0.12, 0.25) : random.between(0.35, 0.6),
  };
}
