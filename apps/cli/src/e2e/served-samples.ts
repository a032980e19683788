import { execFile } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GraphqlClient } from './graphql-client.js';
import { newHome, removeHome, start, until, type StartedProgram } from './started-program.js';

/** Longest a start may take that loads and compiles the samples, s. */
const LOADING_S = 480;
/** For the hook that serves the samples, ms. */
export const SERVING_MS = (LOADING_S + 120) * 1_000;
/** Whoever owns this program's files, others may pass through its folder: a server started by root runs as another user. */
const PASSABLE = 0o711;

/** The program with its samples, in a folder of its own. */
export interface ServedSamples {
  readonly home: string;
  readonly program: StartedProgram;
  /** Without a key. */
  readonly visitor: GraphqlClient;
  /** With the development key. */
  readonly bureau: GraphqlClient;
  stop(): Promise<void>;
}

/** `npm start` as on its second day: the samples are loaded once for all specs of a run, and each gets a copy. */
export async function serveSamples(): Promise<ServedSamples> {
  const home = newHome();
  await copyFolder(await loadedSamples(), home);
  const program = await start(home, []);
  await program.says('Ctrl-C stops everything');
  const visitor = new GraphqlClient(program.url);
  const bureau = visitor.with({ key: /API key {2}(gx_\S+)/.exec(program.output())![1]! });
  const stop = async (): Promise<void> => {
    program.child.kill('SIGINT');
    await program.ended;
    await removeHome(home);
  };
  return { home, program, visitor, bureau, stop };
}

/** The first spec of a run that asks loads them, the others wait for it. */
async function loadedSamples(): Promise<string> {
  const home = join(process.env.GONGXU_TEST_RUN!, 'samples');
  const outcome = `${home}.outcome`;
  if (isFirst(home)) {
    const loading = await start(home, ['--once']);
    const code = await loading.ended;
    writeFileSync(outcome, code === 0 ? '' : `the samples were not loaded (exit code ${code}):\n${loading.output()}`);
  }
  await until(() => existsSync(outcome), 'another spec has loaded the samples', LOADING_S);
  const fault = readFileSync(outcome, 'utf8');
  if (fault) throw new Error(fault);
  return home;
}

function isFirst(home: string): boolean {
  try {
    mkdirSync(home);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  chmodSync(home, PASSABLE);
  return true;
}

/** With the owners of the files, which Node's own copy does not keep. */
async function copyFolder(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') cpSync(from, to, { recursive: true });
  else await promisify(execFile)('cp', ['-a', `${from}/.`, to]);
  chmodSync(to, PASSABLE);
}
