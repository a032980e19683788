import { automatic } from '../automatic/automatic.js';
import { seededRandom } from '../seeded-random.js';
import { calibrate } from './calibrate.js';
import { trainNetwork } from './train-network.js';
import { runNetwork } from '../automatic/network.js';
import { tableSource } from './table-source.js';

/** Random walks with drift: the straight line through both ends is the best forecast there is. */
function walks(count: number, seed: number): number[][] {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => {
    let level = 1000;
    const drift = 3 * normal();
    return Array.from({ length: 30 }, () => (level += drift + 10 * normal()));
  });
}

const options = { period: 1, horizon: 4, origins: 2, shortest: 3, seed: 1 };

describe('a calibration', () => {
  const calibration = calibrate(walks(200, 1), options);

  it('holds its levels on series it has not seen', () => {
    const unseen = walks(300, 2);
    for (const level of [0.8, 0.95]) {
      const hits = unseen.flatMap((series) => {
        const { intervals } = automatic({ calibration }).fit(series.slice(0, 26)).forecast(4, [level]);
        return series.slice(26).map((value, h) => intervals[0]!.lower[h]! <= value && value <= intervals[0]!.upper[h]!);
      });
      expect(Math.abs(hits.filter(Boolean).length / hits.length - level)).toBeLessThan(0.035);
    }
  });

  it('is the same for the same series and seed', () => {
    const few = walks(20, 3);
    expect(calibrate(few, options)).toEqual(calibrate(few, options));
  });

  it('from another keeps the widths’ shape and learns the rest', () => {
    const adapted = calibrate(walks(60, 4), { ...options, from: calibration });
    expect(adapted.widths).toBe(calibration.widths);
    expect(adapted.weights).not.toEqual(calibration.weights);
  });

  it('is written as a module', () => {
    expect(tableSource('ANNUAL', calibration)).toMatch(/export const ANNUAL: Calibration = \{"horizon":4,/);
  });
});

describe('a network in training', () => {
  it('finds a curve from examples', () => {
    const random = seededRandom(5);
    const inputs = Array.from({ length: 2000 }, () => Float64Array.of(4 * random() - 2));
    const wanted = (x: number) => Math.sin(2 * x);
    const network = trainNetwork(
      inputs,
      (index, outputs, slope) => (slope[0] = outputs[0]! - wanted(inputs[index]![0]!)),
      { units: 8, epochs: 60, rate: 0.02, decay: 0, random, start: [0] },
    );
    const worst = Math.max(...[-1.5, -0.7, 0, 0.4, 1.6].map((x) => Math.abs(runNetwork(network, [x])[0]! - wanted(x))));
    expect(worst).toBeLessThan(0.15);
  });
});
