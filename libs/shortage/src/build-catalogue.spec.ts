import { buildCatalogue } from './build-catalogue.js';
import { canonicalJson } from './canonical-json.js';
import { type CatalogueInput, DEFAULT_TALENT_TIER_POLICY, type NamedSubject } from './catalogue-content.js';
import { DEFAULT_METHODS } from './default-methods.js';
import { balanceInputOfRegisters, subjectsOf } from './fixtures/registers.js';
import { areaMarket, line } from './fixtures/subjects.js';

/** A shortage, a balance, a surplus and a thin occupation, numbered 0 to 3. */
const REGISTERS = balanceInputOfRegisters([
  { openings: 300, seekers: 60 },
  { openings: 100, seekers: 100 },
  { openings: 40, seekers: 400 },
  { openings: 1, seekers: 2 },
]);

const named = (subjects: ReturnType<typeof subjectsOf>): NamedSubject[] =>
  subjects.map((subject) => ({ ...subject, nameZh: `职业${subject.occupation}`, nameEn: null }));

const input = (parts: Partial<CatalogueInput> = {}): CatalogueInput => ({
  region: 'r',
  year: 2026,
  occupationSystem: 'o',
  defaultMethod: 'ratio_gap',
  methods: DEFAULT_METHODS,
  policy: { talentTier: DEFAULT_TALENT_TIER_POLICY },
  subjects: named(subjectsOf(REGISTERS)),
  markets: REGISTERS.markets,
  marketsByCounty: [areaMarket('y', '0', 200, 30), areaMarket('x', '0', 100, 30)],
  previousRanks: null,
  programmesOf: new Map(),
  uncertainty: null,
  sources: { vacancies: ['b', 'a'] },
  ...parts,
});

describe('buildCatalogue', () => {
  it('lists shortages first and leaves thin data undetermined', () => {
    const { entries, listedCount } = buildCatalogue(input());
    expect(entries.map(({ occupation, rank, rating, listed }) => [occupation, rank, rating, listed])).toEqual([
      ['0', 1, 'shortage', true],
      ['1', 2, 'balanced', false],
      ['2', 3, 'surplus', false],
      ['3', 4, 'undetermined', false],
    ]);
    expect(listedCount).toBe(1);
    expect(entries[0]!.ratings.map(({ method }) => method)).toEqual(DEFAULT_METHODS.map(({ id }) => id));
  });

  it('orders equal ratings by score, then by gap, absent ones last, then by code', () => {
    const subjects = named(
      [
        ['d', 9],
        ['c', null],
        ['b', 9],
        ['a', null],
        ['e', 10],
      ].map(([occupation, gap]) => ({
        occupation: occupation as string,
        line: line({ occupation: occupation as string, gap: gap as number | null }),
        indicators: [],
        accounts: [],
      })),
    );
    expect(buildCatalogue(input({ subjects })).entries.map(({ occupation }) => occupation)).toEqual([
      'e',
      'b',
      'd',
      'a',
      'c',
    ]);
  });

  it('compares with the previous edition', () => {
    const previousRanks = new Map([
      ['1', { rank: 1, rating: 'shortage' as const }],
      ['0', { rank: 5, rating: 'balanced' as const }],
      ['gone', { rank: 2, rating: 'shortage' as const }],
    ]);
    const { entries, dropped } = buildCatalogue(input({ previousRanks }));
    expect(entries.map(({ change, previousRank }) => [change, previousRank])).toEqual([
      ['new', 5],
      ['dropped', 1],
      ['none', null],
      ['none', null],
    ]);
    expect(dropped).toEqual(['1', 'gone']);
    const again = buildCatalogue(input({ previousRanks: new Map([['0', { rank: 1, rating: 'shortage' as const }]]) }));
    expect(again.entries[0]!.change).toBe('persistent');
    expect(buildCatalogue(input()).entries[0]!.change).toBe('none');
  });

  it('shows each indicator with source, value or reason, and the points of the default method', () => {
    const [entry] = buildCatalogue(input({ defaultMethod: 'points' })).entries;
    const shown = new Map(entry!.indicators.map((indicator) => [indicator.id, indicator]));
    expect(shown.get('openings_per_seeker')).toEqual({
      id: 'openings_per_seeker',
      status: 'rated',
      value: 5,
      n: 360,
      reason: null,
      datasets: ['vacancies', 'job_seekers'],
      points: 3,
    });
    expect(shown.get('wage_growth')).toMatchObject({ status: 'not_rated', value: null, points: null });
  });

  it('gives sub-regions, industries and programmes, the strongest first', () => {
    const markets = [{ ...REGISTERS.markets[0]!, openingsByIndustry: { C: 5, A: 9, B: 9, D: 1, E: 2, F: 0, G: 3 } }];
    const programme = (code: string, weight: number, graduates: number | null) => ({
      programmeSystem: 's',
      programme: code,
      weight,
      graduates,
      institutions: [],
    });
    const programmesOf = new Map([
      ['0', [programme('p', 0.5, 10), programme('q', 1, null), programme('r', 0.25, 80), programme('s', 0.7, null)]],
    ]);
    const [entry] = buildCatalogue(input({ markets, programmesOf })).entries;
    expect(entry!.regions.map(({ region }) => region)).toEqual(['x', 'y']);
    expect(entry!.industries.map(({ code }) => code)).toEqual(['A', 'B', 'C', 'G', 'E']);
    expect(entry!.programmes.map((shown) => shown.programme)).toEqual(['r', 'p', 'q', 's']);
  });

  it('puts a well-paid occupation of graduates into the high-level tier', () => {
    const figures = [
      ['a', 1300, '6'],
      ['b', 1000, '6'],
      ['c', 1000, '5'],
      ['d', 1299, '6'],
      ['e', 2000, '5'],
    ] as const;
    const subjects = named(
      figures.map(([occupation, medianWage, educationLevel]) => ({
        occupation,
        line: line({ occupation, medianWage, educationLevel, openings: 10, seekers: 10 }),
        indicators: [],
        accounts: [],
      })),
    );
    const heavy = subjects.map((subject) =>
      subject.occupation === 'c' ? { ...subject, line: { ...subject.line, openings: 90 } } : subject,
    );
    const tiers = new Map(
      buildCatalogue(input({ subjects: heavy })).entries.map(({ occupation, talentTier }) => [occupation, talentTier]),
    );
    expect([...'abcde'].map((code) => tiers.get(code))).toEqual([
      'high_level',
      'general',
      'shortage',
      'general',
      'general',
    ]);
  });

  it('gives the same bytes whatever the order of its input', () => {
    const whole = input({
      previousRanks: new Map([
        ['1', { rank: 1, rating: 'shortage' }],
        ['0', { rank: 2, rating: 'shortage' }],
      ]),
    });
    const reversed: CatalogueInput = {
      ...whole,
      subjects: [...whole.subjects].reverse(),
      markets: [...whole.markets].reverse(),
      marketsByCounty: [...whole.marketsByCounty].reverse(),
      previousRanks: new Map([...whole.previousRanks!].reverse()),
      sources: { vacancies: ['a', 'b'] },
    };
    expect(canonicalJson(buildCatalogue(reversed))).toBe(canonicalJson(buildCatalogue(whole)));
  });

  it('refuses a default method it does not have', () => {
    expect(() => buildCatalogue(input({ defaultMethod: 'lottery' }))).toThrow('there is no method "lottery"');
  });
});
