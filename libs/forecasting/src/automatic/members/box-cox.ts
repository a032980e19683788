/** Box–Cox transform (1964): (y^lambda − 1) / lambda, log y at 0. Needs positive values. */
export const boxCox = (y: number, lambda: number): number =>
  lambda === 0 ? Math.log(y) : (Math.pow(y, lambda) - 1) / lambda;

/** The inverse; below the transform's range the answer is 0. */
export function inverseBoxCox(z: number, lambda: number): number {
  if (lambda === 0) return Math.exp(z);
  const base = lambda * z + 1;
  return base <= 0 ? 0 : Math.pow(base, 1 / lambda);
}

/** The lambda in 0, 0.05 … 1 of greatest profile likelihood for a linear trend with normal errors. */
export function boxCoxLambda(y: ArrayLike<number>): number {
  const n = y.length;
  const logs = Float64Array.from({ length: n }, (_, t) => Math.log(y[t]!));
  let sumOfLogs = 0;
  for (let t = 0; t < n; t++) sumOfLogs += logs[t]!;
  const middle = sumOfLogs / n;
  const centre = (n - 1) / 2;
  const stt = (n * (n * n - 1)) / 12;
  let best = 1;
  let greatest = -Infinity;
  for (let step = 0; step <= 20; step++) {
    const lambda = step / 20;
    let sz = 0;
    let szz = 0;
    let stz = 0;
    for (let t = 0; t < n; t++) {
      // Values are divided by their geometric mean, which leaves the likelihood's order as it is.
      const x = logs[t]! - middle;
      const z = lambda === 0 ? x : Math.expm1(lambda * x) / lambda;
      sz += z;
      szz += z * z;
      stz += (t - centre) * z;
    }
    const rss = szz - (sz * sz) / n - (stz * stz) / stt;
    const likelihood = -(n / 2) * Math.log(Math.max(rss, 1e-300));
    if (likelihood > greatest) {
      greatest = likelihood;
      best = lambda;
    }
  }
  return best;
}
