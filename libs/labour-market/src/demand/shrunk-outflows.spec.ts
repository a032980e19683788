import fc from 'fast-check';
import { shrunkOutflows } from './shrunk-outflows.js';

describe('outflows shrunk to their age group', () => {
  it('two cohorts of a hundred: τ² = 0.0184, s²/n = 0.0016, so 0.92 of each is its own', () => {
    const [low, high] = shrunkOutflows([
      { outflow: 0.1, observed: 100 },
      { outflow: 0.3, observed: 100 },
    ]);
    expect(low!.outflow).toBeCloseTo(0.108, 12);
    expect(high!.outflow).toBeCloseTo(0.292, 12);
    expect(low!.borrowed).toBeCloseTo(0.08, 12);
  });

  it('borrow all where the cohorts differ no more than chance', () => {
    const shrunk = shrunkOutflows([
      { outflow: 0.2, observed: 10 },
      { outflow: 0.3, observed: 10 },
    ]);
    expect(shrunk).toEqual([
      { outflow: 0.25, borrowed: 1 },
      { outflow: 0.25, borrowed: 1 },
    ]);
  });

  it('stay as they are where there is no other cohort to lean on', () => {
    expect(shrunkOutflows([{ outflow: 0.1, observed: 3 }])[0]!.outflow).toBeCloseTo(0.1, 12);
  });

  it('borrow more the smaller the cohort, and lie between its own outflow and the mean', () => {
    const cell = fc.record({
      outflow: fc.double({ min: 0, max: 1, noNaN: true }),
      observed: fc.integer({ min: 1, max: 1e5 }),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const persons = cells.reduce((sum, { observed }) => sum + observed, 0);
        const mean = cells.reduce((sum, { outflow, observed }) => sum + (outflow * observed) / persons, 0);
        const shrunk = shrunkOutflows(cells);
        shrunk.forEach(({ outflow }, i) => {
          expect(outflow).toBeGreaterThanOrEqual(Math.min(mean, cells[i]!.outflow) - 1e-9);
          expect(outflow).toBeLessThanOrEqual(Math.max(mean, cells[i]!.outflow) + 1e-9);
        });
        const bySize = cells.map(({ observed }, i) => ({ observed, borrowed: shrunk[i]!.borrowed }));
        bySize.sort((a, b) => a.observed - b.observed);
        bySize.slice(1).forEach(({ borrowed }, i) => expect(borrowed).toBeLessThanOrEqual(bySize[i]!.borrowed + 1e-9));
      }),
    );
  });
});
