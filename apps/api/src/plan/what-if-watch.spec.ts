import type { Database, JobChanges, WhatIfRecord } from '@gongxu/data-access';
import { firstAnswer, followed } from './what-if-watch.js';

const changes = { onChange: () => () => true } as unknown as JobChanges;
const never = new AbortController().signal;

/** A database whose what-if is found in these states, one after another, and then stays in the last. */
function found(...states: readonly Pick<WhatIfRecord, 'status' | 'answer'>[]): Database {
  let at = 0;
  const find = async () => states[Math.min(at++, states.length - 1)];
  return { read: { whatIfs: { find } } } as unknown as Database;
}
const running = { status: 'running', answer: null } as const;
const answered = { status: 'running', answer: { number: 1 } as WhatIfRecord['answer'] } as const;
const done = { ...answered, status: 'done' } as const;

describe('whoever follows a what-if', () => {
  it('is given each better answer until the search ends, and has not left it then', async () => {
    let hasLeft = false;
    const seen: string[] = [];
    for await (const { status } of followed(found(answered, done), changes, 'id', async () => void (hasLeft = true)))
      seen.push(status);
    expect([seen, hasLeft]).toEqual([['running', 'done'], false]);
  });

  it('leaves it at once, even while no change comes', async () => {
    let hasLeft = false;
    const following = followed(found(running), changes, 'id', async () => void (hasLeft = true));
    expect(await following.next()).toMatchObject({ value: { status: 'running' } });
    const waiting = following.next();
    const start = Date.now();
    await following.return!();
    expect(await waiting).toMatchObject({ done: true });
    expect(hasLeft).toBe(true);
    expect(Date.now() - start).toBeLessThan(1_000);
  });
});

describe('the first answer of a what-if', () => {
  it('is waited for until there is one or the search ends', async () => {
    expect(await firstAnswer(found(running, answered), changes, 'id', never)).toMatchObject(answered);
    const cancelled = { status: 'cancelled', answer: null } as const;
    expect(await firstAnswer(found(cancelled), changes, 'id', never)).toMatchObject(cancelled);
  });

  it('is not waited for any longer than somebody waits', async () => {
    const whatIf = await firstAnswer(found(running), changes, 'id', AbortSignal.timeout(50));
    expect(whatIf).toMatchObject(running);
  });
});
