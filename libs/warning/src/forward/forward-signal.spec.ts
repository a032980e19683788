import fc from 'fast-check';
import type { SignalColour } from '../signal-colour.js';
import { colourOf, steadyColour } from './colour-of.js';
import { DEFAULT_FORWARD_POLICY } from './forward-policy.js';
import { forwardSignal } from './forward-signal.js';
import { probabilityAbove } from './probability-above.js';
import { certainly, quantileOf, sumOf } from './uncertain-persons.js';

const band = (mean: number, half: number) => ({ mean, lower: mean - half, upper: mean + half, level: 0.95 });

describe('the probability that one count lies above another', () => {
  it('is that of the normal distribution where one of them is certain', () => {
    // Limits of 95 % 196 off the mean are a deviation of 100: Φ(1) = 0.8413, told to one of 101 values.
    expect(Math.abs(probabilityAbove(band(1100, 196), certainly(1000), 1) - 0.8413)).toBeLessThan(0.01);
    expect(Math.abs(probabilityAbove(band(1000, 196), certainly(1000), 1) - 0.5)).toBeLessThan(0.01);
  });

  it('is that of their difference where both are uncertain', () => {
    // Difference 100, deviation √(100² + 100²) = 141.4: Φ(0.7071) = 0.7602.
    expect(probabilityAbove(band(1100, 196), band(1000, 196), 1)).toBeCloseTo(0.7602, 2);
  });

  it('takes sample paths path by path', () => {
    expect(probabilityAbove({ samples: [1, 5, 9, 3] }, { samples: [2, 4, 10, 1] }, 1)).toBe(0.5);
  });

  it('rises with the mean', () => {
    const count = fc.integer({ min: 1, max: 5000 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 0, max: 900 }), (a, more, b, half) => {
        const [low, high] = [band(a, half), band(a + more, half)];
        expect(probabilityAbove(low, band(b, half), 1.2)).toBeLessThanOrEqual(
          probabilityAbove(high, band(b, half), 1.2),
        );
      }),
    );
  });

  it('adds independent counts by their squares', () => {
    expect(sumOf([band(100, 30), band(200, 40)])).toEqual({ mean: 300, lower: 250, upper: 350, level: 0.95 });
    expect(quantileOf(band(300, 50), 0.975)).toBeCloseTo(350, 6);
  });
});

describe('a forward signal', () => {
  it('is over-supply beyond the tolerance only', () => {
    const of = (graduates: number) => forwardSignal({ graduates: certainly(graduates), openings: certainly(100) });
    expect(of(121)).toMatchObject({ colour: 'red', risk: { over: 1, under: 0 } });
    expect(of(120)).toMatchObject({ colour: 'none', risk: { over: 0, under: 0 } });
    expect(of(84)).toMatchObject({ colour: 'none', risk: { over: 0, under: 0 } });
    expect(of(83)).toMatchObject({ colour: 'green', risk: { over: 0, under: 1 } });
  });

  it.each([
    [{ graduates: undefined, openings: certainly(1) }, 'no_graduates'],
    [{ graduates: band(NaN, 1), openings: certainly(1) }, 'no_graduates'],
    [{ graduates: certainly(1), openings: { samples: [] } }, 'no_openings'],
    [{ graduates: certainly(1), openings: certainly(1), yearsOnRecord: 3 }, 'too_few_years'],
  ])('is undetermined, not green, without figures: %#', (input, why) => {
    expect(forwardSignal(input)).toMatchObject({ colour: 'undetermined', risk: null, undetermined: why });
  });
});

describe('the colour', () => {
  const follow = (overs: readonly number[]): SignalColour[] => {
    let colour: SignalColour | undefined;
    return overs.map((over) => (colour = steadyColour({ over, under: 0 }, colour, DEFAULT_FORWARD_POLICY)));
  };

  it('does not flip with noise around a threshold, and flips with a clear change', () => {
    expect(follow([0.33, 0.36, 0.31, 0.37, 0.3, 0.29])).toEqual([
      'none',
      'yellow',
      'yellow',
      'yellow',
      'yellow',
      'none',
    ]);
    expect(follow([0.61, 0.57, 0.55, 0.54, 0.59])).toEqual(['red', 'red', 'red', 'yellow', 'yellow']);
    expect(follow([0.71, 0.1])).toEqual(['red', 'none']);
  });

  it('holds on to green, but gives way to a warning', () => {
    const { hysteresis, greenFrom } = DEFAULT_FORWARD_POLICY;
    const held = { over: 0, under: greenFrom - hysteresis };
    expect(steadyColour(held, 'green', DEFAULT_FORWARD_POLICY)).toBe('green');
    expect(steadyColour(held, 'none', DEFAULT_FORWARD_POLICY)).toBe('none');
    expect(steadyColour({ over: 0.4, under: 0.57 }, 'green', DEFAULT_FORWARD_POLICY)).toBe('yellow');
  });

  it('without a past is by the thresholds, and the threshold itself is in', () => {
    const colours = [0.34, 0.35, 0.59, 0.6].map((over) => colourOf({ over, under: 0 }, DEFAULT_FORWARD_POLICY));
    expect(colours).toEqual(['none', 'yellow', 'yellow', 'red']);
  });
});
