import type { CatalogueEntry } from '@gongxu/shortage';
import fc from 'fast-check';
import { anEntry } from '../fixtures/an-entry.js';
import { exposedCells } from '../tables/suppress.js';
import { disclosedEntry } from './disclosed-entry.js';
import { disclosedRows, disclosedSurvey } from './disclosed-survey.js';
import { FIGURES } from './figure-ids.js';
import { hiddenFigures } from './hidden-figures.js';
import type { PublishedEdition } from './published-edition.js';
import { publishedTables } from './published-tables.js';

const RULE = { minimum: 3 };
const edition = (entries: readonly CatalogueEntry[], more: Partial<PublishedEdition> = {}): PublishedEdition => ({
  defaultMethod: 'points',
  entries,
  survey: null,
  jobSeekers: null,
  ...more,
});
const published = (entries: readonly CatalogueEntry[], defaultMethod = 'points') => {
  const hidden = hiddenFigures(edition(entries), RULE);
  return entries.map((entry) => disclosedEntry(entry, hidden, defaultMethod));
};
const shared = { hubin: 20, shan: 12, yima: 8 };

describe('a published line', () => {
  it('is as it was computed where every count is large enough', () => {
    const cook = anEntry('cook', shared);
    expect(published([cook])).toEqual([cook]);
  });

  it('hides a county of two seekers and the smallest county beside it; the city stands', () => {
    const [line] = published([anEntry('cook', { ...shared, yima: 2 })]);
    expect(line!.regions.map(({ seekers }) => seekers)).toEqual([20, 'c', 'c']);
    expect(line).toMatchObject({ supply: 40.5, gap: -10.5 });
    const [hubin, , yima] = line!.areas;
    expect(hubin!.indicators.map(({ n }) => n)).toEqual([25, 5]);
    expect(yima!.indicators).toEqual([
      { id: 'openings_per_seeker', value: null, borrowed: null, n: 'c', reason: 'suppressed' },
      { id: 'fill_rate', value: 0.4, borrowed: 0.5, n: 5, reason: null },
    ]);
  });

  it('hides two seekers of a city with all that is made of them', () => {
    const [line] = published([anEntry('cook', { hubin: 2 })]);
    const byId = Object.fromEntries(line!.components.map(({ id, value }) => [id, value]));
    expect(byId).toEqual({ registered_openings: 30, school_leavers: 'c', job_seekers: 'c' });
    expect(line).toMatchObject({ supply: 8.5, gap: 21.5, score: 2.5, rating: 'shortage' });
    expect(line!.indicators[0]).toMatchObject({ status: 'not_rated', value: null, n: null, points: null, reason: 'suppressed' }); // prettier-ignore
    expect(line!.indicators[1]).toMatchObject({ value: 0.4, points: 2 });
    expect(line!.ratings.map(({ score, tieBreak, points }) => [score, tieBreak, points])).toEqual([
      [2.5, undefined, { fill_rate: 2 }],
      ['c', undefined, undefined],
    ]);
    expect(published([anEntry('cook', { hubin: 2 })], 'ratio_gap')[0]!.score).toBe('c');
  });

  it('hides supply and gap where nothing else makes up the supply', () => {
    const [, leavers] = anEntry('cook', { hubin: 2 }).components;
    const components = anEntry('cook', { hubin: 2 }).components.filter((part) => part !== leavers);
    const [line] = published([anEntry('cook', { hubin: 2 }, { components, supply: 2, gap: 28, relativeGap: 0.28 })]);
    expect(line).toMatchObject({ supply: 'c', gap: 'c', relativeGap: 'c', demand: 30 });
  });

  it('hides what would flip the rating with the figure it starts from', () => {
    const flips = {
      indicator: { indicator: 'openings_per_seeker', from: 15, to: 2, rating: 'balanced', standardErrors: 3 },
      weight: null,
      threshold: null,
    } as const;
    const uncertainty = { listedProbability: 0.9, rankLow: 1, rankHigh: 2, stability: 1, weightRankLow: 1, weightRankHigh: 1, flips }; // prettier-ignore
    expect(published([anEntry('cook', { hubin: 2 }, { uncertainty })])[0]!.uncertainty).toMatchObject({
      listedProbability: 0.9,
      flips: 'c',
    });
    expect(published([anEntry('cook', shared, { uncertainty })])[0]!.uncertainty!.flips).toEqual(flips);
  });

  it('hides a programme’s graduates in every line that names them', () => {
    const programmes = [
      {
        programmeSystem: 's',
        programme: '540202',
        weight: 0.5,
        graduates: 31,
        institutions: [
          { code: 'A', graduates: 30 },
          { code: 'B', graduates: 1 },
          { code: 'C', graduates: null },
        ],
      },
    ];
    for (const line of published([anEntry('cook', shared, { programmes }), anEntry('waiter', shared, { programmes })]))
      expect(line.programmes[0]).toMatchObject({
        graduates: 31,
        institutions: [{ graduates: 'c' }, { graduates: 'c' }, { graduates: null }],
      });
  });

  it('hides the demand two employers name, however large', () => {
    const surveyDemand = {
      employers: 2, surveyed: 90, thisYear: 300, standardError: null, low: null, high: null, nextYear: null, threeYears: null,
      hardToFill: 20, hardToFillOf: 90, hardToFillSurveyed: 90, talentTier: null,
      tiers: [{ tier: 'general', persons: 300 }], education: [],
    } as const; // prettier-ignore
    const component = { id: 'surveyed_demand', side: 'demand', value: 300, counted: false, datasets: ['employer_survey'] } as const; // prettier-ignore
    const components = [...anEntry('cook', shared).components, component];
    const [line] = published([anEntry('cook', shared, { surveyDemand, components })]);
    expect(line!.surveyDemand).toBe('c');
    expect(line!.components.at(-1)!.value).toBe('c');
    const many = { ...surveyDemand, employers: 9, tiers: [{ tier: 'general', persons: 298 }, { tier: 'shortage', persons: 2 }] } as const; // prettier-ignore
    expect(published([anEntry('cook', shared, { surveyDemand: many })])[0]!.surveyDemand).toMatchObject({
      thisYear: 300,
      tiers: [
        { tier: 'general', persons: 'c' },
        { tier: 'shortage', persons: 'c' },
      ],
    });
  });
});

describe('a published edition', () => {
  it('does not tell the one hidden occupation by the rows of the register', () => {
    const lines = [anEntry('cook', { hubin: 2 }), anEntry('nurse', shared)];
    const jobSeekers = { rows: 50, uncoded: 5, duplicates: 3 };
    const hidden = hiddenFigures(edition(lines, { jobSeekers }), RULE);
    expect(disclosedRows(jobSeekers, hidden)).toEqual({ ...jobSeekers, uncoded: 'c' });
    const three = [anEntry('cook', { hubin: 2 }), anEntry('baker', { hubin: 2 }), anEntry('nurse', shared)];
    const open = hiddenFigures(edition(three, { jobSeekers: { ...jobSeekers, rows: 52 } }), RULE);
    expect(disclosedRows(jobSeekers, open)).toEqual(jobSeekers);
  });

  it('hides the response of one employer, and of another group beside it', () => {
    const rate = (key: string, responded: number, employers: number) => ({
      key, responded, employers, rate: responded / employers, respondedHeadcount: 10 * responded, headcount: 10 * employers,
      coverage: responded / employers,
    }); // prettier-ignore
    const survey = {
      population: 'employers', total: rate('*', 21, 90), byRegion: [rate('a', 1, 30), rate('b', 8, 30), rate('c', 12, 30)],
      bySection: [rate('C', 21, 90)], bySize: [rate('0-9', 21, 90)], unlisted: 0, cells: 3, strata: 3, trimmed: 0, lowestWeight: 1,
      highestWeight: 1, designEffect: 1,
    } as const; // prettier-ignore
    const shown = disclosedSurvey(survey, hiddenFigures(edition([], { survey }), RULE));
    expect(shown.byRegion.map(({ responded, respondedHeadcount, employers, coverage }) => [responded, respondedHeadcount, employers, coverage])).toEqual([
      ['c', 'c', 30, 'c'],
      ['c', 'c', 30, 'c'],
      [12, 120, 30, 0.4],
    ]); // prettier-ignore
    expect(shown.total.responded).toBe(21);
  });

  it('leaves no small count, and none that the sums of its tables tell', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 90 }));
    const seekers = fc.record({ hubin: count, shan: count, yima: count });
    fc.assert(
      fc.property(fc.array(seekers, { minLength: 1, maxLength: 8 }), (all) => {
        const entries = all.map((own, i) => anEntry(`o${i}`, own));
        const rows = entries.reduce((sum, { components }) => sum + components[2]!.value, 0);
        const whole = edition(entries, { jobSeekers: { rows, uncoded: 0, duplicates: 0 } });
        const hidden = hiddenFigures(whole, RULE);
        expect(exposedCells(publishedTables(whole), hidden, 3)).toEqual([]);
        for (const entry of entries) {
          const line = disclosedEntry(entry, hidden, 'points');
          const shown = [...line.regions.map((area) => area.seekers), line.components[2]!.value];
          for (const value of shown) expect([1, 2]).not.toContain(value);
          expect(shown.filter((value) => value === 'c')).not.toHaveLength(1);
          const balance = [line.components[1]!.value, line.components[2]!.value, line.supply];
          expect(balance.filter((value) => value === 'c')).not.toHaveLength(1);
          expect(line.gap === 'c').toBe(line.supply === 'c');
        }
      }),
    );
  });

  it('names a count once, wherever it shows', () => {
    const { cells } = publishedTables(edition([anEntry('cook', shared), anEntry('nurse', shared)]));
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    expect(cells.map(({ id }) => id)).toContain(FIGURES.seekers('cook', 'yima'));
  });
});
