import type { EditionEvent } from '@gongxu/editions';
import { aReport, anEntry } from './fixtures/small-report.js';
import { reportOf, type StoredEdition } from './report-of.js';

const {
  computedRating: _,
  forecast: _ahead,
  ...cook
} = anEntry({
  occupation: 'cook',
  regions: [{ region: '411202', openings: 2, seekers: 1, nameZh: null, nameEn: null }],
});
const {
  computedRating: __,
  forecast: _none,
  ...nurse
} = anEntry({ occupation: 'nurse', rank: 2, rating: 'balanced', listed: false });
const RULE = { minimum: 3 };
const named = (code: string, nameZh: string) => ({ code, nameZh, nameEn: null });

const stored = (events: readonly EditionEvent[] = []): StoredEdition => ({
  edition: {
    region: '411200',
    year: 2026,
    number: 2,
    contentHash: 'hash',
    header: {
      policyVersion: '2026.1',
      previousEdition: null,
      currency: 'CNY',
      notices: ['模拟数据'],
      merge: null,
      defaultMethod: 'points',
      methods: [],
      dropped: ['welder', 'gone'],
    },
  },
  entries: [cook, nurse],
  events,
  policy: { id: 'cn', titleZh: '方案', titleEn: 'policy' },
  occupationSystem: aReport().occupationSystem,
  sources: [],
  names: {
    region: [named('411200', '三门峡市'), named('411202', '湖滨区')],
    occupation: [named('nurse', '护士'), named('welder', '焊工')],
    programme: [],
    institution: [],
    industry: [],
  },
  forecasts: [
    { occupation: 'cook', measure: 'openings', year: 2027, mean: 3, lower80: 1, upper80: 5 },
    { occupation: 'cook', measure: 'openings', year: 2030, mean: 3, lower80: 1, upper80: 5 },
  ],
});

const adjusted: EditionEvent = {
  number: 1,
  step: 'adjust',
  state: 'adjusted',
  actor: 'organisation',
  at: new Date('2026-07-01T00:00:00Z'),
  reason: '省级项目开工',
  detail: { kind: 'adjust', adjust: { occupation: 'nurse', rating: 'shortage', computedRating: 'balanced' } },
};

describe('the report of a stored edition', () => {
  it('names codes as the lists did when it was compiled; a code they lack stands without a name', () => {
    const report = reportOf(stored(), RULE);
    expect(report.region).toEqual({ code: '411200', nameZh: '三门峡市', nameEn: null });
    expect(report.entries[0]!.regions).toMatchObject([{ region: '411202', nameZh: '湖滨区' }]);
    expect(report.dropped.map(({ nameZh }) => nameZh)).toEqual(['焊工', null]);
  });

  it('has the forecast of the three years after the edition’s on each line', () => {
    const [ofCook, ofNurse] = reportOf(stored(), RULE).entries.map(({ forecast }) => forecast);
    expect(ofCook!.map(({ year, demand }) => [year, demand])).toEqual([
      [2027, { mean: 3, low: 1, high: 5 }],
      [2028, null],
      [2029, null],
    ]);
    expect(
      ofNurse!.every(({ employment, demand, gap }) => [employment, demand, gap].every((one) => one === null)),
    ).toBe(true);
  });

  it('does not show counts of one or two persons, unless it is for internal use', () => {
    const regions = [2, 1, 40].map((seekers, i) => ({ region: `41120${i}`, openings: 2, seekers }));
    const line = { ...cook, regions };
    const [open, exact] = [RULE, null].map((rule) => reportOf({ ...stored(), entries: [line] }, rule));
    expect(open!.entries[0]!.regions.map(({ seekers }) => seekers)).toEqual(['c', 'c', 40]);
    expect(exact!.entries[0]!.regions.map(({ seekers }) => seekers)).toEqual([2, 1, 40]);
    expect([open!.notices, exact!.notices]).toEqual([['模拟数据'], ['模拟数据', '内部资料，数值未作披露控制']]);
  });

  it('is a draft of what was computed before any step', () => {
    expect(reportOf(stored(), RULE)).toMatchObject({ state: 'draft', listedCount: 1, adjustments: [] });
  });

  it('shows a change by a person with its reason, and what was computed', () => {
    const report = reportOf(stored([adjusted]), RULE);
    expect(report).toMatchObject({ state: 'adjusted', listedCount: 2 });
    expect(report.entries[1]).toMatchObject({ rating: 'shortage', listed: true, computedRating: 'balanced' });
    expect(report.adjustments).toEqual([
      {
        occupation: 'nurse',
        nameZh: '护士',
        nameEn: null,
        computedRating: 'balanced',
        rating: 'shortage',
        reason: '省级项目开工',
      },
    ]);
  });

  it('can be made of an edition older than the survey and the measure of doubt', () => {
    expect(reportOf(stored(), RULE)).toMatchObject({ survey: null, uncertainty: null });
  });
});
