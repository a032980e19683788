import type { EditionDisclosure, ForecastOfEdition } from '@gongxu/data-access';
import { FIGURES } from '@gongxu/disclosure';
import type { ObjectionResult } from '@gongxu/editions';
import { chainView } from '../cluster/chain-view.js';
import { openFigures } from '../signal/open-figures.js';
import { suppressedPlaces } from './public-entry.js';
import { publicForecast } from './public-forecast.js';
import { publicObjection } from './public-objection.js';

const hiding = (...figures: string[]): EditionDisclosure => ({
  hidden: new Set(figures),
  minimum: 3,
  defaultMethod: 'points',
  concealed: { score: [], supply: [], gap: [] },
});

describe('a forecast for everyone', () => {
  const forecast = (more: Partial<ForecastOfEdition>): ForecastOfEdition => ({
    editionId: 'e', scopeRegion: '411200', notices: [], subject: 'occupation', code: 'cook', region: '411200', institution: '',
    measure: 'job_seekers', model: 'automatic', reason: { kind: 'undetermined', cause: 'too_thin' }, backtest: null,
    history: [{ year: 2024, value: 40 }, { year: 2025, value: 2 }, { year: 2026, value: 0 }],
    points: [{ year: 2027, mean: 12, lower80: 9, upper80: 15, lower95: 8, upper95: 17 }],
    findings: [{ kind: 'outlier', year: 2025, value: 2, score: 4, handling: 'kept', used: 2 }],
    ...more,
  }); // prettier-ignore
  const historyOf = (more: Partial<ForecastOfEdition>, ...hidden: string[]) =>
    publicForecast(forecast(more), hiding(...hidden)).history.map(({ value }) => value);

  it('starts from counts of persons without the small ones, and says nothing of them beside', () => {
    expect(historyOf({})).toEqual([40, null, 0]);
    expect(publicForecast(forecast({}), hiding())).toMatchObject({ findings: [], points: [{ mean: 12 }] });
  });

  it('has no history of a part of the region, nor of a count that is hidden', () => {
    expect(historyOf({ region: '411202' })).toEqual([]);
    expect(historyOf({}, FIGURES.seekers('cook'))).toEqual([]);
    expect(historyOf({ measure: 'employment' }, FIGURES.seekers('cook'))).toEqual([40, null, 0]);
    const provision = { subject: 'provision', code: '540202', institution: 'A', measure: 'graduates' } as const;
    expect(historyOf(provision, FIGURES.graduates('s', '540202', 'A'))).toEqual([]);
    expect(historyOf(provision, FIGURES.graduates('s', '540202', 'B'))).toEqual([40, null, 0]);
  });

  it('tells openings as they are: they are no persons', () => {
    expect(historyOf({ measure: 'openings', region: '411202' })).toEqual([40, 2, 0]);
  });
});

describe('the answer to an objection for everyone', () => {
  const line = { rank: 1, rating: 'shortage', listed: true, score: 2, demand: 30, supply: 9, gap: 21, uncertainty: null } as const; // prettier-ignore
  const result: ObjectionResult = {
    kind: 'objection', input: 'job_seekers.seekers', programme: null, countedValue: 2, contestedValue: 9, counted: line, contested: line,
    reached: [{ occupation: 'nurse', counted: line, contested: line }], others: [],
  }; // prettier-ignore
  const object = { occupation: 'cook', input: 'job_seekers.seekers', value: 9 };
  const blank = { rank: 1, rating: 'shortage', demand: 30, score: null, supply: null, gap: null };

  it('shows of a line with a hidden figure its rating and rank, and not the counted value', () => {
    const shown = publicObjection(result, object, hiding(FIGURES.seekers('cook'), FIGURES.part('cook', 1)));
    expect(shown).toMatchObject({ countedValue: null, contestedValue: 9, counted: blank, contested: blank });
    expect(shown.reached[0]!.counted).toEqual(line);
  });

  it('is whole where nothing is hidden, but for a small count', () => {
    expect(publicObjection({ ...result, countedValue: 12 }, object, hiding())).toEqual({ ...result, countedValue: 12 });
    expect(publicObjection(result, object, hiding()).countedValue).toBeNull();
    const postings = { ...object, input: 'vacancies.postings' };
    expect(publicObjection(result, postings, hiding()).countedValue).toBe(2);
  });

  it('does not tell a programme’s graduates that are hidden', () => {
    const of = { ...object, input: 'graduates.graduates', programme: '540202' };
    const ofMany = { ...result, countedValue: 31 };
    expect(publicObjection(ofMany, of, hiding(FIGURES.graduates('s', '540202', 'B'))).countedValue).toBeNull();
    expect(publicObjection(ofMany, of, hiding(FIGURES.graduates('s', '520201'))).countedValue).toBe(31);
  });
});

describe('what is null because it is not published', () => {
  it('is named beside a signal', () => {
    const outlook = {
      colour: 'red', judgedIn: 2029, graduates: 'c', openings: { mean: 9, lower: 7, upper: 11 }, isHeld: false, yearsOnRecord: 8,
    } as const; // prettier-ignore
    expect(openFigures({ over: 'c', under: null, outlook })).toEqual({
      over: null,
      under: null,
      outlook: { ...outlook, graduates: null },
      suppressed: ['over', 'outlook.graduates'],
    });
  });

  it('is named beside every sum and count of a chain', () => {
    const figures = { openings: 30, leavers: 'c', gap: 'c', covered: null } as const;
    const provisions = [{ programme: '540202', institution: 'A', graduates: 'c' }] as const;
    const programmes = [{ programmeSystem: 'cn', programme: '540202', weight: 1, provisions }];
    const occupations = [
      { ...figures, occupation: 'cook', share: 'c', isNamed: true, fewestEmployed: 2, programmes },
    ] as const;
    const links = [{ ...figures, link: '餐饮', occupations }];
    const chain = chainView({ ...figures, chain: '文旅', links, holes: { untaught: [], unwanted: [] } }, 'cn');
    const told = { openings: 30, leavers: null, gap: null, suppressed: ['leavers', 'gap'] };
    expect(chain).toMatchObject({ ...told, links: [told] });
    const [cook] = chain.links[0]!.occupations;
    expect(cook).toMatchObject({ share: null, suppressed: ['leavers', 'gap', 'share'] });
    expect(cook!.programmes[0]!.provisions).toMatchObject([
      { institution: 'A', graduates: null, suppressed: ['graduates'] },
    ]);
  });
});

it('names the place of every figure that is not published', () => {
  const entry = {
    occupation: 'c',
    supply: 'c',
    regions: [{ region: '411202', openings: 3, seekers: 'c' }],
    programmes: [{ programme: '540202', graduates: 9, institutions: [{ code: 'A', graduates: 'c' }] }],
    surveyDemand: 'c',
  };
  expect(suppressedPlaces(entry as never)).toEqual([
    'supply',
    'regions.411202.seekers',
    'programmes.540202.institutions.A.graduates',
    'surveyDemand',
  ]);
});
