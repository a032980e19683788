import { DEFAULT_METHODS } from '../default-methods.js';
import { balanceInputOfRegisters, subjectsOf } from '../fixtures/registers.js';
import { projection } from '../fixtures/subjects.js';
import { factsOf } from '../facts.js';
import { ruleOf } from '../rate.js';
import { indicatorFlips } from './indicator-flips.js';
import { leverFlips } from './lever-flips.js';
import { leversOf, withLevers } from './method-levers.js';
import { withIndicator } from './with-indicator.js';

const CONTEXT = { subRegions: [] };
const registers = balanceInputOfRegisters([
  { openings: 300, seekers: 60 },
  { openings: 110, seekers: 90 },
  { openings: 60, seekers: 130 },
  { openings: 40, seekers: 400 },
]);
const accounts = registers.markets.map(({ occupation }, index) =>
  projection({
    occupation,
    employmentStart: 400,
    employmentEnd: 400 + index,
    openingsAnnual: 40 - 10 * index,
    otherSeekers: 15,
  }),
);
/** Pay grows by 1 to 4 % a year, employment by less the more pay does, and each occupation has an unemployment of its own. */
const employment = registers.employment.flatMap((row, index) => [
  { ...row, year: 2023, headcount: 390 + 4 * index, medianWage: 5000 },
  { ...row, medianWage: 5000 * (1.01 + index / 100) ** 3, unemployed: 12 + 8 * index },
]);
const all = subjectsOf({ ...registers, accounts, employment }).map(factsOf);

describe.each(DEFAULT_METHODS.map((method) => [method.id, method] as const))('under %s', (_, method) => {
  const ratingsUnder = (other: typeof method): string[] => {
    const under = ruleOf(other, CONTEXT).among(all);
    return all.map((facts) => under.of(facts).rating);
  };
  const before = ratingsUnder(method);

  it('an indicator flips the rating just beyond the change that is named, and not before', () => {
    const flips = [...indicatorFlips(ruleOf(method, CONTEXT), all)];
    expect(flips.flat().length).toBeGreaterThan(0);
    for (const [at, ofOne] of flips.entries()) {
      for (const { indicator, from, to, rating } of ofOne) {
        const ratingAt = (value: number): string => {
          const among = [...all];
          among[at] = withIndicator(all[at]!, indicator, value);
          return ruleOf(method, CONTEXT).among(among).of(among[at]).rating;
        };
        const shown = 1e-6 * Math.sign(to - from); // the last of the six decimals that are shown
        expect(ratingAt(to + shown + 0.0001 * (to - from))).toBe(rating);
        expect(ratingAt(to - shown - 0.01 * (to - from))).toBe(before[at]);
      }
    }
  });

  it.each(['weight', 'threshold'] as const)('a %s flips the rating at the value that is named', (kind) => {
    const flips = leverFlips(kind, method, all, CONTEXT);
    for (const [at, facts] of all.entries()) {
      const flip = flips.get(facts);
      if (!flip) continue;
      const lever = leversOf(method).find(({ name }) => name === flip.lever)!;
      expect(lever).toMatchObject({ kind, value: flip.from });
      expect(ratingsUnder(withLevers(method, [[lever, flip.to]]))[at]).toBe(flip.rating);
      expect(flip.rating).not.toBe(before[at]);
    }
  });

  it('no line changes when every lever stands where it stood', () => {
    const same = withLevers(method, leversOf(method).map((lever) => [lever, lever.value])); // prettier-ignore
    expect(ratingsUnder(same)).toEqual(before);
  });
});
