import fc from 'fast-check';
import { quickExplain } from './quick-explain.js';

describe('a smallest set that fails together', () => {
  it('is found among any others, each member needed', async () => {
    const sets = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1 }), {
      minLength: 1,
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(sets, async (conflicts) => {
        const fails = (kept: readonly number[]): Promise<boolean> =>
          Promise.resolve(conflicts.some((conflict) => conflict.every((each) => kept.includes(each))));
        const found = await quickExplain(
          Array.from({ length: 20 }, (_, each) => each),
          fails,
        );
        expect(await fails(found)).toBe(true);
        for (const each of found) expect(await fails(found.filter((other) => other !== each))).toBe(false);
      }),
    );
  });

  it('is empty where nothing needs to be kept for it to fail', async () => {
    expect(await quickExplain([1, 2], () => Promise.resolve(true))).toEqual([]);
  });
});
