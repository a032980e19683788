import {
  ACCOUNTS,
  BA_BEFORE_2020,
  DEFAULT_METHODS,
  FILL_RATE,
  GROWTH_SHARE,
  POINTS,
  RATIO_GAP,
  STANDARDISED,
} from './default-methods.js';
import { parseMethod, validateMethod } from './validate-method.js';

const [SCALE] = POINTS.parameters.scales;

describe('validateMethod', () => {
  it.each(DEFAULT_METHODS.map((method) => [method.id, method]))('reads %s back from JSON', (_, method) => {
    expect(validateMethod(JSON.parse(JSON.stringify(method)))).toEqual(method);
  });

  it.each([
    ['not an object', [], 'method: must be an object'],
    [
      'an unknown kind',
      { ...POINTS, kind: 'lottery' },
      'method.kind: must be one of points, ratio_gap, growth_share, accounts, conditions, standardised, fill_rate',
    ],
    ['an empty label', { ...POINTS, labelZh: ' ' }, 'method.labelZh: must not be empty'],
    ['an unknown field', { ...POINTS, weight: 1 }, 'method.weight: is not a known field'],
    [
      'a misspelt parameter',
      { ...GROWTH_SHARE, parameters: { ...GROWTH_SHARE.parameters, minimumjobs: 1 } },
      'method.parameters.minimumjobs: is not a known field',
    ],
    [
      'a missing parameter',
      { ...ACCOUNTS, parameters: { moderateGap: 0.1, strongGap: 0.2 } },
      'method.parameters.minimumEmployment: is missing',
    ],
    [
      'bands out of order',
      { ...RATIO_GAP, parameters: { ...RATIO_GAP.parameters, veryShortFrom: 0.1 } },
      'method.parameters.veryShortFrom: must not be below shortFrom',
    ],
    [
      'thresholds out of order',
      { ...POINTS, parameters: { ...POINTS.parameters, shortageFrom: 1 } },
      'method.parameters.shortageFrom: must not be below observationFrom',
    ],
    [
      'cut points out of order',
      withScale({ ...SCALE, cutPoints: [3, 2, 1] }),
      'method.parameters.scales[0].cutPoints: must go from the weakest sign of shortage to the clearest',
    ],
    [
      'two cut points',
      withScale({ ...SCALE, cutPoints: [1, 2] }),
      'method.parameters.scales[0].cutPoints: must have 3 items',
    ],
    [
      'an unknown indicator',
      withScale({ ...SCALE, indicator: 'luck' }),
      expect.stringContaining('method.parameters.scales[0].indicator: must be one of'),
    ],
    ['an id that is no name', { ...POINTS, id: 'My method' }, expect.stringContaining('method.id: must match ^[a-z]')],
    [
      'a test nobody knows',
      { ...BA_BEFORE_2020, parameters: { conditions: [{ indicator: 'fill_rate', test: 'about', value: 1 }] } },
      'method.parameters.conditions[0].test: must be one of above_mean_by, at_least, at_most, below',
    ],
    [
      'a weight of nothing',
      {
        ...STANDARDISED,
        parameters: {
          ...STANDARDISED.parameters,
          components: [{ indicator: 'wage_growth', direction: 'high', against: 'economy', weight: 0 }],
        },
      },
      'method.parameters.components[0].weight: must be above 0',
    ],
    [
      'a share above 1 and a threshold below 0',
      { ...FILL_RATE, parameters: { ...FILL_RATE.parameters, shortageBelow: 67, fewApplicants: -1 } },
      'method.parameters.shortageBelow: must not be above 1; method.parameters.fewApplicants: must not be below 0',
    ],
    [
      'a reference period that ends before it begins, with quantiles out of order',
      {
        ...POINTS,
        parameters: {
          ...POINTS.parameters,
          reference: {
            fromYear: 2025,
            toYear: 2024,
            minimumValues: 30,
            scales: [{ indicator: 'fill_rate', direction: 'low', quantiles: [0.1, 0.25, 0.5] }],
          },
        },
      },
      'method.parameters.reference.scales[0].quantiles: must go from the weakest sign of shortage to the clearest; ' +
        'method.parameters.reference.toYear: must not be below fromYear',
    ],
    [
      'an indicator twice',
      withScale(POINTS.parameters.scales[1]),
      'method.parameters.scales: indicator "relative_gap" stands twice',
    ],
  ])('refuses %s', (_, value, message) => {
    expect(() => validateMethod(value)).toThrow(expect.objectContaining({ code: 'INVALID_POLICY', message }));
  });
});

describe('parseMethod', () => {
  it('names the file of the fault', () => {
    expect(() => parseMethod('{"kind":', 'mine.json')).toThrow(/^mine\.json: is not JSON: /);
    expect(() => parseMethod('{}', 'mine.json')).toThrow(/^mine\.json\.kind: is missing; mine\.json\.id: is missing/);
  });

  it('reads the text of a method', () => {
    expect(parseMethod(JSON.stringify(FILL_RATE), 'mine.json')).toEqual(FILL_RATE);
  });
});

function withScale(scale: unknown): unknown {
  return { ...POINTS, parameters: { ...POINTS.parameters, scales: [scale, ...POINTS.parameters.scales.slice(1)] } };
}
