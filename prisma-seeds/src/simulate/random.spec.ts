import { createRandom } from './random.js';

describe('the seeded random source', () => {
  it('gives the same numbers for the same seed and stream, others for another', () => {
    const draw = (seed: number, stream: string): number[] => {
      const random = createRandom(seed, stream);
      return Array.from({ length: 5 }, random.next);
    };
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
  });

  it('keeps the moments of its distributions', () => {
    const random = createRandom(7, 'moments');
    const mean = (draw: () => number): number =>
      Array.from({ length: 40_000 }, draw).reduce((sum, value) => sum + value, 0) / 40_000;
    expect(mean(random.next)).toBeCloseTo(0.5, 1);
    expect(mean(() => random.normal(3, 1))).toBeCloseTo(3, 1);
    expect(mean(() => random.exponential(2))).toBeCloseTo(2, 1);
    expect(mean(() => random.binomial(10, 0.3))).toBeCloseTo(3, 1);
    expect(mean(() => random.normal(0, 1) ** 2)).toBeCloseTo(1, 1);
  });

  it('shuffles without losing anything', () => {
    const items = Array.from({ length: 50 }, (_, index) => index);
    const shuffled = createRandom(1, 'shuffle').shuffle([...items]);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.sort((a, b) => a - b)).toEqual(items);
  });
});
