import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CommandConfig } from '@gongxu/config';
import { processIdentity } from '@gongxu/local-postgres';

export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

/** Folder of everything the local platform keeps: database, uploads, the running program's note. */
export const homeOf = ({ GONGXU_HOME }: CommandConfig): string => GONGXU_HOME ?? join(REPOSITORY, '.gongxu');

/** What a running `npm start` leaves for the commands beside it. */
export interface RunningNote {
  readonly pid: number;
  readonly databaseUrl: string;
  readonly url: string | null;
}

const noteIn = (home: string): string => join(home, 'running.json');

export function writeRunningNote(home: string, note: RunningNote): void {
  mkdirSync(home, { recursive: true });
  const identity = processIdentity(note.pid);
  writeFileSync(noteIn(home), JSON.stringify({ ...note, identity }), { mode: 0o600 });
}

export const removeRunningNote = (home: string): void => rmSync(noteIn(home), { force: true });

/** The note of a program that still runs; one left by a crash is not taken for another process of the same number. */
export function runningNote(home: string): RunningNote | undefined {
  try {
    const note = JSON.parse(readFileSync(noteIn(home), 'utf8')) as RunningNote & { identity?: string };
    return note.identity !== undefined && note.identity === processIdentity(note.pid) ? note : undefined;
  } catch {
    return undefined;
  }
}
