import { attentively } from './attentively.js';

function* busy(steps: number, ms: number): Generator<number, string> {
  for (let step = 1; step <= steps; step++) {
    for (const until = performance.now() + ms; performance.now() < until;);
    yield step / steps;
  }
  return 'done';
}

describe('long work', () => {
  it('lets other duties be seen to many times before it ends, and tells how far it is', async () => {
    let duties = 0;
    const shares: number[] = [];
    const duty = setInterval(() => duties++, 1);
    expect(await attentively(busy(40, 10), (share) => shares.push(share))).toBe('done');
    clearInterval(duty);
    expect(duties).toBeGreaterThanOrEqual(3);
    expect(shares.length).toBeGreaterThanOrEqual(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('ends at once where there is little to do', async () => {
    const shares: number[] = [];
    expect(await attentively(busy(3, 0), (share) => shares.push(share))).toBe('done');
    expect(shares).toEqual([]);
  });

  it('fails as the work fails', async () => {
    const failing = (function* (): Generator<number, void> {
      yield 0.5;
      throw new Error('no such year');
    })();
    await expect(attentively(failing, () => undefined)).rejects.toThrow('no such year');
  });
});
