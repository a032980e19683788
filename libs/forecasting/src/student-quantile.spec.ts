import { studentQuantile } from './student-quantile.js';

it.each([
  [0.975, 1, 12.7062],
  [0.975, 2, 4.30265],
  [0.975, 3, 3.18245],
  [0.95, 5, 2.01505],
  [0.995, 10, 3.16927],
  [0.9, 30, 1.31042],
  [0.025, 3, -3.18245],
  [0.5, 8, 0],
])('the quantile %d of Student t with %d degrees of freedom is %d, as tables print it', (p, freedom, value) => {
  expect(studentQuantile(p, freedom)).toBeCloseTo(value, 4);
});
