import type { LinearProgram } from '@gongxu/adjustment';
import { numbersFrom } from './fixtures/solved.js';
import { solverHere } from './solver-here.js';
import { solverThread, type SolverThread } from './solver-thread.js';

/** A knapsack of several rows that no relaxation settles at once. */
function knapsack(columns: number, rows: number): LinearProgram {
  const random = numbersFrom(11);
  const number = (): number => 1 + Math.floor(60 * random());
  return {
    columns,
    rows,
    costs: Float64Array.from({ length: columns }, () => -number()),
    lower: new Float64Array(columns),
    upper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows).fill(-Infinity),
    rowUpper: new Float64Array(rows).fill(columns * 8),
    starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns),
    indices: Int32Array.from({ length: rows * columns }, (_, at) => at % columns),
    values: Float64Array.from({ length: rows * columns }, number),
    integer: new Uint8Array(columns).fill(1),
  };
}

const options = { relaxed: false, start: null, nodes: 1e9, gap: 0, seconds: 3600, signal: null };

describe('a solver in a thread of its own', () => {
  // A thread runs built code.
  let thread: SolverThread;
  beforeAll(() => (thread = solverThread(new URL('../dist/thread-main.js', import.meta.url))));
  afterAll(() => thread.close());

  it('answers as the solver in this thread does, to several questions at once', async () => {
    const sizes = [10, 20];
    const here = await Promise.all(sizes.map((size) => solverHere(knapsack(size, 3), options)));
    const there = await Promise.all(sizes.map((size) => thread.solver(knapsack(size, 3), options)));
    expect(there).toEqual(here);
    expect(there.map(({ status }) => status)).toEqual(['optimal', 'optimal']);
  });

  it('stops when the signal aborts, with what it has', async () => {
    const stop = new AbortController();
    const started = process.hrtime.bigint();
    const answer = thread.solver(knapsack(80, 30), { ...options, signal: stop.signal });
    setTimeout(() => stop.abort(), 300);
    const { status, objective, bound } = await answer;
    expect(status).toBe('time');
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(30);
    expect(bound).toBeLessThan(objective!);
  });

  it('stops after so many nodes, the same each time', async () => {
    const some = () => thread.solver(knapsack(60, 20), { ...options, nodes: 5 });
    const first = await some();
    expect(first.status).toBe('nodes');
    expect(await some()).toEqual(first);
  });

  it('fails every question that waits when it is closed', async () => {
    const other = solverThread(new URL('../dist/thread-main.js', import.meta.url));
    const answer = other.solver(knapsack(80, 30), options);
    const failed = expect(answer).rejects.toThrow('the solver thread has ended');
    await other.close();
    await failed;
  });
});
