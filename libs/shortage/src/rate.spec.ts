import { INDICATOR_IDS, type IndicatorId } from '@gongxu/balance';
import { RATINGS } from '@gongxu/domain';
import fc from 'fast-check';
import { DEFAULT_METHODS } from './default-methods.js';
import { type Facts, factsOf, type IndicatorNumbers } from './facts.js';
import { balanceInputOfRegisters, subjectsOf } from './fixtures/registers.js';
import { rate, ruleOf } from './rate.js';

const NO_AREAS = { subRegions: [] };
const counts = fc.array(fc.record({ openings: fc.nat(300), seekers: fc.nat(300) }), { minLength: 1, maxLength: 6 });

describe.each(DEFAULT_METHODS.map((method) => [method.id, method] as const))('method %s', (_, method) => {
  it('gives one result for each subject, on the common scale, whatever their order', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const subjects = subjectsOf(balanceInputOfRegisters(drawn));
        const results = rate(method, subjects, NO_AREAS);
        expect(results.map(({ occupation }) => occupation)).toEqual(subjects.map(({ occupation }) => occupation));
        for (const result of results) {
          expect(result).toMatchObject({ method: method.id, version: method.version });
          expect(RATINGS).toContain(result.rating);
          expect(result.labelZh).not.toBe('');
        }
        expect(rate(method, [...subjects].reverse(), NO_AREAS).reverse()).toEqual(results);
      }),
    );
  });

  it('is undetermined, with a reason, on empty data', () => {
    const subjects = subjectsOf(balanceInputOfRegisters([{ openings: 0, seekers: 0 }])).map((subject) => ({
      ...subject,
      indicators: [],
    }));
    expect(rate(method, subjects, NO_AREAS)).toEqual([
      expect.objectContaining({ rating: 'undetermined', score: null, reason: expect.any(String) }),
    ]);
  });

  it('looks at no indicator and no number of records but those it names', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const rule = ruleOf(method, NO_AREAS);
        const all = subjectsOf(balanceInputOfRegisters(drawn)).map(factsOf);
        const named = (numbers: IndicatorNumbers, ids: readonly IndicatorId[] = []): IndicatorNumbers =>
          numbers.map((number, place) => (ids.includes(INDICATOR_IDS[place]!) ? number : NaN));
        const bare = all.map((facts) => ({
          ...facts,
          values: named(facts.values, rule.reads),
          records: named(facts.records, rule.weighs),
        }));
        const verdicts = (those: readonly Facts[]) => those.map(rule.among(those).of);
        expect(verdicts(bare)).toEqual(verdicts(all));
      }),
    );
  });

  it('says of one occupation in the place of another what it says where it stands there', () => {
    fc.assert(
      fc.property(counts, counts, (drawn, others) => {
        const rule = ruleOf(method, NO_AREAS);
        const factsIn = (one: typeof drawn) => subjectsOf(balanceInputOfRegisters(one)).map(factsOf);
        const [all, after] = [factsIn(drawn), factsIn(others)[0]!];
        const instead = rule.among(all).instead(all[0]!, after);
        const { score, ...verdict } = rule.among([after, ...all.slice(1)]).of(after);
        expect(instead).toEqual({ ...verdict, score: score === null ? null : expect.closeTo(score, 9) });
      }),
    );
  });
});
