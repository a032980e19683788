import fc from 'fast-check';
import { isStable } from './is-stable.js';

const root = fc.double({ min: -1.5, max: 1.5, noNaN: true }).filter((value) => Math.abs(Math.abs(value) - 1) > 1e-3);

it('a polynomial is stable if and only if each of its roots lies inside the circle', () => {
  fc.assert(
    fc.property(fc.array(root, { minLength: 1, maxLength: 5 }), (roots) => {
      const [, ...coefficients] = roots.reduce<number[]>(
        (product, value) => [...product, 0].map((coefficient, i) => coefficient - value * (product[i - 1] ?? 0)),
        [1],
      );
      expect(isStable(coefficients)).toBe(roots.every((value) => Math.abs(value) < 1));
    }),
  );
});

it('a larger circle takes in more', () => {
  expect(isStable([-1.2])).toBe(false);
  expect(isStable([-1.2], 1.3)).toBe(true);
});
