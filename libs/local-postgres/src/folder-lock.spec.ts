import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.js';
import { AlreadyRunningError } from './local-postgres-error.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'gongxu-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

describe('the lock of a folder', () => {
  it('is refused while held, tells the address announced, and is free after release', async () => {
    const lock = await lockFolder(folder);
    lock.announce('http://127.0.0.1:4000');
    const refusal = lockFolder(folder);
    await expect(refusal).rejects.toBeInstanceOf(AlreadyRunningError);
    await expect(refusal).rejects.toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:4000' });
    lock.release();
    (await lockFolder(folder)).release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
  });

  it('is taken over from a process that is gone', async () => {
    const { pid } = spawnSync('true');
    writeLock({ pid, identity: 'long ago' });
    const lock = await lockFolder(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it('is taken over when its process id now belongs to another process', async () => {
    writeLock({ pid: process.pid, identity: 'another boot:1' });
    const lock = await lockFolder(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).not.toMatchObject({ identity: 'another boot:1' });
    lock.release();
  });

  it('is taken over when its file is damaged', async () => {
    writeFileSync(join(folder, 'lock'), '{"pid":');
    const lock = await lockFolder(folder);
    expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8'))).toMatchObject({ pid: process.pid });
    lock.release();
  });

  it('goes to exactly one of many who find the same stale lock', async () => {
    writeLock({ pid: process.pid, identity: 'another boot:1' });
    const attempts = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('does not remove the lock of a successor on a late release', async () => {
    const lock = await lockFolder(folder);
    writeLock({ pid: 1, identity: 'somebody else' });
    lock.release();
    expect(existsSync(join(folder, 'lock'))).toBe(true);
  });

  const writeLock = (holder: object): void => writeFileSync(join(folder, 'lock'), JSON.stringify(holder));
});
