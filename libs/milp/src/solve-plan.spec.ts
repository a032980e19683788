import { solvePlan } from '@gongxu/adjustment';
import fc from 'fast-check';
import { leastByTryingAll } from './fixtures/by-trying-all.js';
import { smallProblems } from './fixtures/small-problems.js';
import { numbersFrom } from './fixtures/solved.js';
import { solverHere } from './solver-here.js';

describe('a plan', () => {
  it('is the best of all plans that obey the rules, or there is none', async () => {
    await fc.assert(
      fc.asyncProperty(smallProblems, async (problem) => {
        const answer = await solvePlan(problem, {
          solver: solverHere,
          random: numbersFrom(1),
          gap: 0,
          clock: () => 0,
          seconds: 3600,
        });
        const least = leastByTryingAll(problem);
        if (least === null) {
          expect(answer.kind).toBe('conflict');
        } else {
          expect(answer).toMatchObject({ kind: 'plan', plan: { status: 'optimal' } });
          const { plan } = answer as Extract<typeof answer, { kind: 'plan' }>;
          expect(plan.objective.total).toBeCloseTo(least, 4);
          expect(plan.bound).toBeLessThanOrEqual(least + 1e-4);
        }
      }),
      { numRuns: 150 },
    );
  });
});
