import type { BalanceInput } from '@gongxu/balance';
import { DEFAULT_METHODS, POINTS, RATIO_GAP } from '../default-methods.js';
import { balanceInputOfRegisters, subjectsOf } from '../fixtures/registers.js';
import { seededRandom } from '../fixtures/seeded-random.js';
import type { MethodDefinition } from '../method-definition.js';
import { assessUncertainty, type LineUncertainty } from './assess-uncertainty.js';
import { seededStreams } from './random-streams.js';
import { DEFAULT_UNCERTAINTY } from './uncertainty-parameters.js';

const PARAMETERS = { ...DEFAULT_UNCERTAINTY, replicates: 400, weightSets: 50 };
/** Far beyond the band of 0.2, just below it, balanced, surplus, and too thin to rate. */
const REGISTERS = balanceInputOfRegisters([
  { openings: 300, seekers: 60 },
  { openings: 100, seekers: 81 },
  { openings: 100, seekers: 100 },
  { openings: 40, seekers: 400 },
  { openings: 1, seekers: 2 },
]);

function assess(
  method: MethodDefinition,
  balance: BalanceInput = REGISTERS,
  seed = 1,
  subjects = subjectsOf(balance),
): ReadonlyMap<string, LineUncertainty> {
  const input = { balance, subjects, method, context: { subRegions: [] }, parameters: PARAMETERS };
  const work = assessUncertainty(input, seededStreams(seed, seededRandom));
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    expect(value).toBeLessThanOrEqual(1);
  }
}

describe('the uncertainty of a catalogue', () => {
  const lines = assess(RATIO_GAP);

  it('is none for a clear shortage, and open for one near the threshold', () => {
    expect(lines.get('0')).toMatchObject({ listedProbability: 1, rankLow: 1, rankHigh: 1 });
    expect(lines.get('1')!.listedProbability).toBeGreaterThan(0.2);
    expect(lines.get('1')!.listedProbability).toBeLessThan(0.8);
    expect(lines.get('3')).toMatchObject({ listedProbability: 0, rankLow: 4, rankHigh: 4 });
  });

  it('names the smallest change that flips the line', () => {
    const { indicator, to, rating } = lines.get('1')!.flips.indicator!;
    // one the reciprocal of the other: chance in the standard errors decides between them
    expect([1.25, 80]).toContain(to);
    expect([indicator, rating]).toEqual([to === 80 ? 'seekers_per_100_vacancies' : 'openings_per_seeker', 'shortage']);
    expect(lines.get('1')!.flips.threshold).toEqual({ lever: 'shortFrom', from: 0.2, to: 0.19, rating: 'shortage' });
    expect(lines.get('4')!.flips).toEqual({ indicator: null, weight: null, threshold: null });
  });

  it('is shaken by other weights only where the weights decide', () => {
    const points = assess(POINTS);
    expect(points.get('0')!.flips.weight).not.toBeNull();
    expect(points.get('4')!.stability).toBe(1);
    expect(Math.min(...[...points.values()].map(({ stability }) => stability))).toBeLessThan(1);
  });

  it.each(DEFAULT_METHODS.map((method) => [method.id, method] as const))(
    'under %s is the same for the same seed, whatever the order of the rows, and another for another seed',
    (_, method) => {
      const reversed: BalanceInput = {
        ...REGISTERS,
        markets: [...REGISTERS.markets].reverse(),
        employment: [...REGISTERS.employment].reverse(),
        links: [...REGISTERS.links].reverse(),
      };
      const [first, again] = [assess(method), assess(method, reversed, 1, [...subjectsOf(reversed)].reverse())];
      expect([...again]).toEqual([...first]);
    },
  );

  it('differs a little with another seed', () => {
    const other = assess(RATIO_GAP, REGISTERS, 2).get('1')!.listedProbability;
    expect(other).not.toBe(lines.get('1')!.listedProbability);
    expect(Math.abs(other - lines.get('1')!.listedProbability)).toBeLessThan(0.12);
  });

  it('of one occupation does not move when another is counted beside it', () => {
    const fewer = {
      ...REGISTERS,
      markets: REGISTERS.markets.slice(0, 4),
      employment: REGISTERS.employment.slice(0, 4),
    };
    expect(assess(RATIO_GAP, fewer).get('1')!.listedProbability).toBe(lines.get('1')!.listedProbability);
  });
});
