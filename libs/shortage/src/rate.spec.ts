import { RATINGS } from '@gongxu/domain';
import fc from 'fast-check';
import { DEFAULT_METHODS } from './default-methods.js';
import { balanceInputOfRegisters, subjectsOf } from './fixtures/registers.js';
import { rate } from './rate.js';

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
});

describe.each(['points', 'ratio_gap'])('method %s', (id) => {
  it('never lowers a rating because of one more opening', () => {
    const method = DEFAULT_METHODS.find((candidate) => candidate.id === id)!;
    const scale = ['surplus', 'balanced', 'observation', 'shortage'];
    fc.assert(
      fc.property(counts, (drawn) => {
        const others = { openings: 500, seekers: 500 };
        const [first, ...rest] = drawn;
        const ratingWith = (extra: number) => {
          const more = { openings: first!.openings + extra, seekers: first!.seekers };
          return rate(method, subjectsOf(balanceInputOfRegisters([more, ...rest, others])), NO_AREAS)[0]!.rating;
        };
        const [before, after] = [ratingWith(0), ratingWith(1)];
        if (before !== 'undetermined') expect(scale.indexOf(after)).toBeGreaterThanOrEqual(scale.indexOf(before));
      }),
      { numRuns: 500 },
    );
  });
});
