import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const LONGEST_MS = 30 * 60_000;

/** Lets one program at a time install and build in this folder; the others wait. */
export async function withPreparationLock(file, work) {
  let hasSaid = false;
  while (!take(file)) {
    const holder = holderOf(file);
    if (!holder) continue;
    if (!hasSaid) console.error(`Waiting for process ${holder}, which is installing or building here …`);
    hasSaid = true;
    await sleep(300);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  const onSignal = {
    SIGINT: () => process.exit(130),
    SIGTERM: () => process.exit(143),
    SIGHUP: () => process.exit(129),
  };
  for (const [signal, end] of Object.entries(onSignal)) process.once(signal, end);
  try {
    return await work();
  } finally {
    for (const [signal, end] of Object.entries(onSignal)) process.off(signal, end);
    process.off('exit', release);
    release();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    console.error(`\nCannot write in this folder: ${error.message}`);
    process.exit(1);
  }
}

/** The living process that prepares; a lock whose process is gone is removed. */
function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    const age = Date.now() - statSync(file).mtimeMs;
    // Between creation and writing the file is empty for a moment.
    if (pid === 0 && age < 5_000) return 'another';
    if (age < LONGEST_MS && isAlive(pid)) return pid;
    rmSync(file, { force: true });
    return undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
