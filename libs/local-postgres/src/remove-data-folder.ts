import { existsSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.js';
import { stopLeftoverServer } from './leftover-server.js';
import { basePlaceOf } from './placement.js';

/** Deletes a folder and its data for good, ending a server left in it; throws AlreadyRunningError if a program uses it. */
export async function removeDataFolder(wanted: string): Promise<void> {
  if (!existsSync(wanted)) return;
  const folder = realpathSync(wanted);
  const lock = await lockFolder(folder);
  try {
    const base = basePlaceOf(folder);
    await stopLeftoverServer(join(base, 'data'));
    rmSync(base, { recursive: true, force: true });
  } finally {
    lock.release();
  }
  rmSync(folder, { recursive: true, force: true });
}
