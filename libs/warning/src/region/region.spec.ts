import type { Doubt } from '../explain/confidence.js';
import { DEFAULT_FORWARD_POLICY } from '../forward/forward-policy.js';
import { occupationOpenings } from './occupation-openings.js';
import type { ProvisionCounts, ProvisionFacts } from './provision-counts.js';
import { programmeHistories, provisionHistories } from './provision-histories.js';
import { regionRecords } from './region-records.js';
import { regionSignals } from './region-signals.js';

const counts = (institution: string, year: number, different: Partial<ProvisionCounts> = {}): ProvisionCounts => ({
  institution, programme: '460104', year, planned: 50, firstChoice: 30, admitted: 40, registered: 38, onRoll: 110, graduates: 40,
  contract: 20, entrepreneurship: 1, freelance: 2, flexible: 5, furtherStudy: 8, matched: 13, satisfied: 30, startWage: 4000, inTinyEmployers: 2,
  ...different,
}); // prettier-ignore
const facts = (institution: string, different: Partial<ProvisionFacts> = {}): ProvisionFacts => ({
  institution, programme: '460104', area: '411202', level: '高职专科', lengthYears: 3, teachers: 5, dualQualifiedTeachers: 2,
  ...different,
}); // prettier-ignore

describe('what ladders ask of a provision', () => {
  it('comes from its counts; staff and the number of provisions stand in the latest year alone', () => {
    const [a] = provisionHistories(
      [facts('A'), facts('B')],
      [counts('A', 2024), counts('A', 2025), counts('B', 2025, { startWage: 6000 }), counts('A', 2026)],
      2025,
    );
    expect(a!.years.map(({ year }) => year)).toEqual([2024, 2025]);
    expect(a!.years[1]!.figures).toEqual({
      matched_rate: 0.5, relative_start_wage: 0.8, satisfaction: 0.75, first_choice_rate: 0.75, registration_rate: 0.95, intake: 38,
      student_teacher_ratio: 22, dual_qualified_share: 0.4, provision_count: 2,
    }); // prettier-ignore
    expect(a!.years[0]!.figures).not.toHaveProperty('provision_count');
  });

  it('is unknown where a part is not told, and nobody came where nobody was planned', () => {
    const row = counts('A', 2025, { flexible: null, registered: null, admitted: null, planned: 0, firstChoice: null });
    const [year] = provisionHistories([facts('A')], [row], 2025)[0]!.years;
    expect(year).not.toHaveProperty('destinations');
    expect(year!.figures).toMatchObject({ matched_rate: null, first_choice_rate: null, intake: 0 });
  });

  it('is there for a provision without any figure', () => {
    expect(provisionHistories([facts('A')], [], 2025)[0]!.years).toEqual([
      { year: 2025, figures: { student_teacher_ratio: null, dual_qualified_share: 0.4, provision_count: 1 } },
    ]);
  });

  it('adds up for the programme in the region', () => {
    const rows = [counts('A', 2025), counts('B', 2025, { contract: 10 })];
    const [programme] = programmeHistories('411200', [facts('B'), facts('A')], rows, 2025);
    expect(programme).toMatchObject({ institution: '', area: '411200', institutions: ['A', 'B'] });
    expect(programme!.years[0]!.destinations).toMatchObject({ graduates: 80, contract: 30, furtherStudy: 16 });
    expect(programme!.years[0]!.figures).toMatchObject({ intake: 76, student_teacher_ratio: 22, provision_count: 2 });
  });
});

/** What long work gives in the end. */
function resultOf<T>(work: Generator<number, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

it('puts the region’s provisions together by programme and year', () => {
  const records = regionRecords({
    facts: [facts('A'), facts('B'), facts('C', { lengthYears: 5 })],
    counts: [counts('A', 2025), counts('B', 2025, { registered: null })],
    links: [],
    openings: [],
  });
  expect(records.programmes).toEqual([{ programme: '460104', lengthYears: 3 }]);
  expect(records.intakes).toEqual([{ programme: '460104', year: 2025, registered: 78 }]);
  expect(records.graduates).toEqual([
    { programme: '460104', year: 2025, graduates: 80, furtherStudy: 16, placementRate: (2 * (20 + 1 + 5 + 8)) / 80 },
  ]);
});

it('issues a region’s signals in steps of a programme, each further than the one before', () => {
  const programmes = Array.from({ length: 8 }, (_, i) => `46010${i}`);
  const links = programmes.map((programme) => ({ programme, occupation: `o${programme}`, weight: 1 }));
  const work = regionSignals({
    region: '411200',
    year: 2026,
    facts: programmes.map((programme) => facts('A', { programme })),
    counts: programmes.map((programme) => counts('A', 2025, { programme })),
    links,
    openings: links.map(({ occupation }) => ({ occupation, year: 2025, openings: 9 })),
    deciding: [],
    beside: [],
    policy: DEFAULT_FORWARD_POLICY,
  });
  const shares = [...work];
  expect(shares.length).toBeGreaterThanOrEqual(3 * programmes.length);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThan(0);
  expect(shares.at(-1)).toBeLessThan(1);
});

describe('the placements of a provision beside its peers', () => {
  const YEAR = 2026;
  const PEERS = ['B', 'C', 'D', 'E', 'F'];
  const doubtsAbout = (institution: string, ...rows: readonly ProvisionCounts[]): readonly Doubt[] => {
    const others = PEERS.filter((peer) => rows.every((row) => row.institution !== peer));
    const work = regionSignals({
      region: '411200',
      year: YEAR,
      facts: ['A', ...PEERS].map((each) => facts(each)),
      counts: [...others.map((peer) => counts(peer, YEAR - 1)), ...rows],
      links: [],
      openings: [],
      deciding: [],
      beside: [],
      policy: DEFAULT_FORWARD_POLICY,
    });
    const signals = resultOf(work);
    return signals.find((signal) => signal.institution === institution)!.confidence.doubts;
  };
  const kinds = (doubts: readonly Doubt[]): string[] => doubts.map(({ code }) => code);

  it('raises a doubt where many contracts are with tiny employers, with the share and that of the peers in both languages', () => {
    const [doubt] = doubtsAbout('A', counts('A', YEAR - 1, { inTinyEmployers: 15 }));
    expect(doubt).toMatchObject({
      code: 'tiny_employers',
      zh: '微型单位（参保不足 10 人）就业占协议合同就业者 75%，5 个同类的中位数为 10%（z = 9.7）',
      en: 'contracts with employers that insure fewer than ten persons 75%, the median of 5 peers is 10% (z = 9.7)',
    });
    expect(doubt!.statistic).toBeCloseTo((0.75 - 0.1) / Math.sqrt((0.1 * 0.9) / 20), 3);
    expect(kinds(doubtsAbout('A', counts('A', YEAR - 1, { inTinyEmployers: 3 })))).toEqual([]);
  });

  it('says nothing of employers whose size is not told: not zero, and no peer either', () => {
    expect(kinds(doubtsAbout('A', counts('A', YEAR - 1, { inTinyEmployers: null })))).toEqual([]);
    const many = counts('A', YEAR - 1, { inTinyEmployers: 15 });
    expect(kinds(doubtsAbout('A', many, counts('B', YEAR - 1, { inTinyEmployers: null })))).toEqual([]);
  });
});

describe('openings of an occupation', () => {
  const employed = (year: number, headcount: number, retirements: number | null = 4) => ({
    occupation: 'welder', year, headcount, retirements,
  }); // prettier-ignore
  const registered = [2022, 2023, 2024].map((year) => ({ occupation: 'welder', year, openings: 90 }));

  it('are expansion and replacement, where employment tells of enough years', () => {
    const employment = [employed(2021, 100), employed(2022, 110), employed(2023, 107), employed(2024, 107, 6)];
    expect(occupationOpenings(employment, registered, 3)).toEqual([
      { occupation: 'welder', year: 2022, openings: 14 },
      { occupation: 'welder', year: 2023, openings: 1 },
      { occupation: 'welder', year: 2024, openings: 6 },
    ]);
  });

  it('are the registered ones where employment tells of fewer years, and never both', () => {
    const employment = [employed(2021, 100), employed(2022, 110), employed(2024, 107), employed(2025, 107, null)];
    expect(occupationOpenings(employment, registered, 3)).toEqual(registered);
  });
});
