import { ACCOUNTS, DEFAULT_METHODS, GROWTH_SHARE, POINTS, RATIO_GAP } from './default-methods.js';
import { validateMethod } from './validate-method.js';

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
      'method.kind: must be one of points, ratio_gap, growth_share, accounts',
    ],
    ['an empty label', { ...POINTS, labelZh: ' ' }, 'method.labelZh: must be a text that is not empty'],
    ['an unknown field', { ...POINTS, weight: 1 }, 'method.weight: is not a known field'],
    [
      'a misspelt parameter',
      { ...GROWTH_SHARE, parameters: { ...GROWTH_SHARE.parameters, minimumjobs: 1 } },
      'method.parameters.minimumjobs: is not a known field',
    ],
    [
      'a missing parameter',
      { ...ACCOUNTS, parameters: { moderateGap: 0.1, strongGap: 0.2 } },
      'method.parameters.minimumEmployment: must be a number, 0 or more',
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
      'method.parameters.scales[0].cutPoints: must be three numbers',
    ],
    [
      'an unknown indicator',
      withScale({ ...SCALE, indicator: 'luck' }),
      expect.stringContaining('method.parameters.scales[0].indicator: must be one of'),
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

function withScale(scale: unknown): unknown {
  return { ...POINTS, parameters: { ...POINTS.parameters, scales: [scale, ...POINTS.parameters.scales.slice(1)] } };
}
